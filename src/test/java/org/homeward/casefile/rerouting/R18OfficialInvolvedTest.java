package org.homeward.casefile.rerouting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.Correcting;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** R18: the case is taken at once from the office of which an official is said to be involved, whoever says so, itself too. */
@WebTest
class R18OfficialInvolvedTest {

    private static final String POLICE = "TH-RTP-ATPD";
    private static final List<String> LISTS = List.of(
            "/inbox?scope=agency",
            "/inbox?scope=waiting",
            "/cases",
            "/notices",
            "/api/v1/cases?limit=200",
            "/api/v1/tasks?scope=agency&limit=200",
            "/api/v1/tasks?scope=waiting&limit=200");

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Test
    void who_says_it_of_the_own_office_is_out_of_the_case_with_the_answer() throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.SECURE_SAFETY);
        var step = story.open(number, IdentificationProcess.Step.SECURE_SAFETY);
        assertThat(step.agency()).hasToString(POLICE);

        // when
        var answer = submit("th.police1", step, Map.of("officialInvolved", "yes", "involvedOffice", POLICE));

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json.readTree(answer.getContentAsString()).path("next")).isEmpty();
        seesNothing(number, step, "th.police1", "th.police.head");
        assertThat(story.steps(number)).isNotEmpty();

        // when
        story.tellBefore(number, IdentificationProcess.Step.EXPLAIN_RIGHTS);

        // then
        seesNothing(number, step, "th.police1", "th.police.head");
    }

    @Test
    void the_page_leads_to_ones_work_and_says_that_all_was_kept() throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.SECURE_SAFETY);
        var step = story.open(number, IdentificationProcess.Step.SECURE_SAFETY);
        var answers = new HashMap<>(new DemoAnswers().of(step.formKey(), 3, clock.instant(), Map.of()));
        answers.putAll(Map.of("officialInvolved", "yes", "involvedOffice", POLICE));

        // when
        var answer = caller("th.police1")
                .post("/tasks/" + step.id() + "/hand-in", json.writeValueAsString(Map.of("data", answers)));

        // then
        var next = json.readTree(answer.getContentAsString()).path("location").asString();
        assertThat(next).isEqualTo("/inbox?kept=true");
        var page = caller("th.police1").get(next);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("บันทึกคำตอบของท่านแล้ว")
                .doesNotContain(number.value());
    }

    @Test
    void the_step_of_another_office_goes_to_one_above_it() throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.INTERVIEW_PERSON);
        var interview = story.open(number, IdentificationProcess.Step.INTERVIEW_PERSON);
        assertThat(caller("th.police1").get("/cases/" + number).getStatus()).isEqualTo(200);

        // when
        story.play(
                number,
                IdentificationProcess.Step.INTERVIEW_PERSON,
                Map.of("officialInvolved", "yes", "involvedOffice", POLICE));

        // then
        seesNothing(number, interview, "th.police1", "th.police.head");
        assertThat(caller("th.welfare1").get("/cases/" + number).getStatus()).isEqualTo(200);
        assertThat(story.steps(number)).isNotEmpty();
    }

    @Test
    void an_office_is_named_and_one_that_no_list_has_is_written_down() throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.SECURE_SAFETY);
        var step = story.open(number, IdentificationProcess.Step.SECURE_SAFETY);

        // then
        var unnamed = new HashMap<String, Object>(Map.of("officialInvolved", "yes"));
        unnamed.put("involvedOffice", null);
        assertThat(wrong(submit("th.police1", step, unnamed))).isEqualTo("involvedOffice");
        assertThat(wrong(submit(
                        "th.police1",
                        step,
                        Map.of("officialInvolved", "yes", "involvedOffice", "notListed", "involvedOfficeNote", ""))))
                .isEqualTo("involvedOfficeNote");
        assertThat(wrong(submit("th.police1", step, Map.of("officialInvolved", "yes", "involvedOffice", "TH-NOBODY"))))
                .isEqualTo("involvedOffice");

        // when
        var answer = submit(
                "th.police1",
                step,
                Map.of(
                        "officialInvolved", "yes",
                        "involvedOffice", "notListed",
                        "involvedOfficeNote", "The harbour police of the next province"));

        // then
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(caller("th.police1").get("/cases/" + number).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "dontKnow", "notAsked"})
    void an_office_that_is_named_without_a_yes_is_refused(String involved) throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.SECURE_SAFETY);
        var step = story.open(number, IdentificationProcess.Step.SECURE_SAFETY);

        // when / then
        assertThat(wrong(submit("th.police1", step, Map.of("officialInvolved", involved, "involvedOffice", POLICE))))
                .isEqualTo("involvedOffice");
    }

    @Test
    void a_shelter_that_is_only_described_reads_nothing_of_it_and_is_out_once_its_full_name_is_said() throws Exception {
        // given
        var number = story.before(IdentificationProcess.Step.SECURE_SAFETY);
        var step = story.open(number, IdentificationProcess.Step.SECURE_SAFETY);
        submit(
                "th.police1",
                step,
                Map.of(
                        "officialInvolved", "yes",
                        "involvedOffice", "notListed",
                        "involvedOfficeNote", "The house behind the market, mark-911"));

        // when
        story.tellBefore(number, ReturnWishProcess.Step.ASSESS_RISK);

        // then
        var risk = story.open(number, ReturnWishProcess.Step.ASSESS_RISK);
        assertThat(file("th.police1", number)).contains("mark-911");
        assertThat(file("th.shelter1", number)).doesNotContain("mark-911", "notListed", "involvedOffice");
        assertThat(text("th.shelter1", "/api/v1/tasks/" + risk.id() + "/form")).doesNotContain("mark-911");

        // when
        var corrected = new Correcting(mvc, accounts, json)
                .add("th.police1", number, "involvedOfficeNote", "MSDHS long-term shelter, Pathum Thani");

        // then
        assertThat(corrected.getStatus()).isEqualTo(201);
        seesNothing(number, risk, "th.shelter1");
        assertThat(story.steps(number)).isNotEmpty();
    }

    private String file(String account, CaseNumber number) throws Exception {
        return text(account, "/api/v1/cases/" + number + "/file");
    }

    private String text(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void seesNothing(CaseNumber number, OpenStep step, String... accounts) throws Exception {
        for (var account : accounts) {
            for (var list : LISTS) {
                assertThat(caller(account).get(list).getContentAsString(StandardCharsets.UTF_8))
                        .as(account + " " + list)
                        .doesNotContain(number.value());
            }
            for (var page : List.of("/cases/" + number, "/api/v1/cases/" + number, "/tasks/" + step.id())) {
                assertThat(caller(account).get(page).getStatus())
                        .as(account + " " + page)
                        .isEqualTo(404);
            }
        }
    }

    private MockHttpServletResponse submit(String account, OpenStep step, Map<String, Object> changes)
            throws Exception {
        var answers = new HashMap<>(new DemoAnswers().of(step.formKey(), 3, clock.instant(), Map.of()));
        answers.putAll(changes);
        return caller(account)
                .post("/api/v1/tasks/" + step.id() + "/hand-in", json.writeValueAsString(Map.of("data", answers)));
    }

    private String wrong(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8))
                .at("/errors/0/field")
                .asString();
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
