package org.homeward.casefile.rerouting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Correcting;
import org.homeward.testing.SystemActor;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** An office that became a blocked contact finds no trace of the case, and nobody tells it why; the case goes on elsewhere. */
@WholeRun
@WebTest
class BlockedOfficeSeesNothingTest {

    private static final String MARK = "uncle of mark 7431";
    private static final String OFFICE = "Battambang Department of Social Affairs";
    private static final List<String> LISTS = List.of(
            "/inbox",
            "/inbox?scope=agency",
            "/inbox?scope=waiting",
            "/cases",
            "/notices",
            "/calendar",
            "/overdue",
            "/api/v1/cases?limit=200",
            "/api/v1/tasks?scope=mine&limit=200",
            "/api/v1/tasks?scope=agency&limit=200",
            "/api/v1/tasks?scope=waiting&limit=200");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkItems workItems;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(application.getBean(Accounts.class));
    }

    @Test
    void nothing_of_the_case_is_there_for_it_any_more() throws Exception {
        // given
        var story = ToldStory.opened(application, 782_001).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var number = story.number();
        var step = open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);
        assertThat(text("kh.btb1", "/cases/" + number)).contains(number.value());
        assertThat(text("kh.btb1", "/inbox?scope=agency")).contains(number.value());

        // when
        add("th.shelter1", number, MARK + "; " + OFFICE);

        // then
        for (var account : List.of("kh.btb1", "kh.btb.head")) {
            for (var list : LISTS) {
                var answer = caller(account).get(list);
                assertThat(text(answer)).as(account + " " + list).doesNotContain(number.value(), MARK);
            }
            for (var route : routes(number, step)) {
                assertThat(caller(account).get(route).getStatus())
                        .as(account + " " + route)
                        .isEqualTo(404);
            }
        }
        assertThat(caller("kh.btb1")
                        .post("/api/v1/tasks/" + step.id() + "/claim", "{}")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_gets_its_step_is_told_of_new_work_and_the_story_goes_on() throws Exception {
        // given
        var story = ToldStory.opened(application, 782_002).before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var number = story.number();
        var step = open(number, FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        add("th.shelter1", number, OFFICE);

        // then
        assertThat(caller("kh.mosvy1").get("/tasks/" + step.id()).getStatus()).isEqualTo(200);

        // when
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // then
        assertThat(workItems.ofCase(number))
                .extracting(one -> one.agency().value())
                .isNotEmpty()
                .doesNotContain("KH-DOSVY-BTB");
        assertThat(text("kh.btb1", "/inbox?scope=agency")).doesNotContain(number.value());
    }

    @Test
    void named_by_mistake_and_corrected_it_has_its_part_again() throws Exception {
        // given
        var number = ToldStory.opened(application, 782_003)
                .before(FamilyTracingProcess.Step.ASSESS_FAMILY)
                .number();
        add("th.shelter1", number, OFFICE);
        assertThat(caller("kh.btb1").get("/cases/" + number).getStatus()).isEqualTo(404);

        // when
        changeByTwo("th.shelter1", number, MARK);

        // then
        assertThat(caller("kh.btb1").get("/cases/" + number).getStatus()).isEqualTo(200);
    }

    @Test
    void who_corrects_a_later_answer_lets_nobody_in_whom_an_earlier_one_named() throws Exception {
        // given
        var number = ToldStory.opened(application, 782_005)
                .before(FamilyTracingProcess.Step.ASSESS_FAMILY)
                .number();
        add("th.shelter1", number, OFFICE);
        var welfare = new AgencyCode("TH-WPC-PTT");
        var answer = FieldEntry.of("blockedContacts", "contact", "unkle of mark");
        var asked = askedIn(number);
        ActingParty.as(welfare, () -> {
            application.getBean(CaseFiles.class).record(number, asked, welfare, "th.shelter1", List.of(answer));
            return number;
        });

        // when
        changeByTwo("th.shelter1", number, MARK);

        // then
        assertThat(caller("kh.btb1").get("/cases/" + number).getStatus()).isEqualTo(404);
    }

    @Test
    void the_log_counts_whom_an_answer_shut_out_and_let_in_and_names_nobody() throws Exception {
        // given
        var number = ToldStory.opened(application, 782_006)
                .before(FamilyTracingProcess.Step.ASSESS_FAMILY)
                .number();

        // when
        add("th.shelter1", number, OFFICE);
        add("th.shelter1", number, MARK + "; " + OFFICE);
        changeByTwo("th.shelter1", number, MARK);

        // then
        assertThat(logged(number))
                .containsExactly("officesBarred th.shelter1 TH-WPC-PTT 1", "officesLetIn th.shelter1 TH-WPC-PTT 1");
    }

    private List<String> logged(CaseNumber number) {
        return database.sql("""
                        select what || ' ' || actor || ' ' || agency || ' ' || codes from audit_entry
                        where case_number = ? and what like 'offices%' order by id
                        """).param(number.value()).query(String.class).list();
    }

    @Test
    void who_asks_for_a_service_reads_whom_not_to_contact() throws Exception {
        // given
        var number = ToldStory.opened(application, 782_004)
                .before(RepatriationProcess.Step.REQUEST_TRACING)
                .number();

        // when
        add("th.shelter1", number, MARK + "\nSa Kaeo Provincial Public Health Office");

        // then
        assertThat(text("th.shelter1", "/cases/" + number + "/services")).contains(MARK);
        assertThat(text("th.shelter1", "/cases/" + number)).contains(MARK);
    }

    private StepId askedIn(CaseNumber number) {
        return system.sees(() -> database.sql("""
                        select step_id from case_record where case_number = ? and field = 'blockedContacts'
                        order by version limit 1
                        """)
                .param(number.value())
                .query((row, index) -> new StepId(row.getString("step_id")))
                .single());
    }

    private OpenStep open(CaseNumber number, String step) {
        return workItems.ofCase(number).stream()
                .filter(one -> one.key().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> routes(CaseNumber number, OpenStep step) {
        var one = "/cases/" + number;
        return List.of(
                one,
                one + "/file",
                one + "/notes",
                one + "/questions",
                one + "/documents",
                one + "/services",
                one + "/timetable",
                "/api/v1" + one,
                "/api/v1" + one + "/file",
                "/api/v1" + one + "/timeline",
                "/api/v1" + one + "/messages",
                "/api/v1" + one + "/consents",
                "/tasks/" + step.id(),
                "/tasks/" + step.id() + "/print",
                "/tasks/" + step.id() + "/answer",
                "/tasks/" + step.id() + "/letter",
                "/api/v1/tasks/" + step.id(),
                "/api/v1/tasks/" + step.id() + "/form");
    }

    private void add(String account, CaseNumber number, String words) throws Exception {
        var answer = correcting().add(account, number, "blockedContacts", words);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
    }

    private void changeByTwo(String account, CaseNumber number, String text) throws Exception {
        var waits = correcting().change(account, number, "blockedContacts", text);
        assertThat(waits.getStatus()).as(text(waits)).isEqualTo(202);
        assertThat(correcting().second(account, number, waits).getStatus()).isEqualTo(201);
    }

    private Correcting correcting() {
        return new Correcting(mvc, application.getBean(Accounts.class), json);
    }

    private Caller caller(String account) {
        return Caller.of(mvc, application.getBean(Accounts.class), account);
    }

    private String text(String account, String path) throws Exception {
        return text(caller(account).get(path));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
