package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shell.web.access.AccessRow;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What agencies that take part in a case learn of one another. */
@WholeRun
@WebTest
class SidesTest {

    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private static final List<String> SHELTER = List.of("TH-WPC-PTT", "Pathum Thani", "+66 000 0005", "+660000005");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private ToldStory story;

    @BeforeEach
    void a_case() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, 760_001);
    }

    @ParameterizedTest
    @CsvSource({
        IdentificationProcess.Step.DECIDE_STATUS + ",   th.police1 th.police.head th.welfare2 th.welfare.head",
        ProtectionProcess.Step.CLEAR_LEGAL_MATTERS + ", th.police1 th.welfare1 th.legal1 th.legal.head",
        ReturnApprovalProcess.Step.REQUEST_APPROVAL
                + ", th.police1 th.welfare.head th.legal1 th.focal2 kh.mosvy1 kh.btb1",
        HandoverProcess.Step.HAND_OVER
                + ",       th.police1 th.focal1 th.focal.head th.border1 th.border.head kh.mosvy1 kh.btb2",
    })
    void a_shelters_name_is_on_no_page_and_in_no_answer_for_those_who_do_not_care_for_the_person(
            String step, String readers) throws Exception {
        // given
        story.before(step);

        // when, then
        for (var account : readers.split(" ")) {
            var visitor = visitor(account);
            for (var row : AccessRow.all()) {
                if (row.kind().equals("case") && row.method().equals("GET")) {
                    unnamed(visitor, row.path());
                }
                if (row.kind().equals("step") && row.method().equals("GET")) {
                    for (var open : workItems.ofCase(story.number())) {
                        unnamed(visitor, row.path().replace("{id}", open.id().value()));
                    }
                }
            }
            unnamed(visitor, "/inbox?scope=waiting");
            unnamed(visitor, "/api/v1/tasks?scope=waiting&case={number}");
            unnamed(visitor, "/api/v1/cases?number={number}");
        }
    }

    @Test
    void those_who_care_for_the_person_know_the_shelter_and_the_others_that_it_is_one() throws Exception {
        // given
        story.before(ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);

        // when, then
        assertThat(text(visitor("th.shelter1"), "/cases/" + story.number())).contains("ปทุมธานี");
        assertThat(text(visitor("th.police1"), "/cases/" + story.number())).contains("สถานคุ้มครองแห่งหนึ่ง");
        assertThat(allPages(visitor("th.police1"), "/inbox?scope=waiting")).contains("สถานคุ้มครองแห่งหนึ่ง");
        assertThat(theCase("th.police1").path("participants").findValuesAsString("shelter"))
                .contains("true");
    }

    @Test
    void what_a_hand_in_opens_names_no_shelter() throws Exception {
        // given
        story.before(IdentificationProcess.Step.DECIDE_STATUS);
        var step = workItems.ofCase(story.number()).get(0).id();
        var answers =
                ToldStory.answers(IdentificationProcess.Variable.IDENTIFICATION_DECISION, 760_001, clock.instant());
        var body = json.writeValueAsString(java.util.Map.of("data", answers));

        // when
        var answer = visitor("th.welfare2").post("/api/v1/tasks/" + step + "/hand-in", body);

        // then
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(IdentificationProcess.Step.EXPLAIN_RIGHTS)
                .doesNotContain(SHELTER);
        assertThat(text(visitor("th.welfare2"), "/tasks/" + step + "/done"))
                .contains("สถานคุ้มครองแห่งหนึ่ง")
                .doesNotContain(SHELTER);
    }

    @Test
    void the_country_of_exploitation_is_for_the_host_alone() throws Exception {
        // given
        story.before(OriginResponseProcess.Step.REPORT_ASSESSMENT);

        // when, then
        assertThat(theCase("th.shelter1").path("exploitationCountry").asString())
                .isEqualTo("TH");
        for (var account : List.of("kh.mosvy1", "kh.btb1", "kh.mosvy.head")) {
            assertThat(theCase(account).has("exploitationCountry")).as(account).isFalse();
            assertThat(text(visitor(account), "/api/v1/cases?number=" + story.number()))
                    .doesNotContain("exploitationCountry");
        }
    }

    @Test
    void nothing_from_before_it_was_asked_reaches_an_agency_of_the_origin() throws Exception {
        // given
        clock.advance(Duration.ofDays(1));
        story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var asked = clock.instant();
        clock.advance(Duration.ofDays(1));
        story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var local = clock.instant();

        // when, then
        assertThat(sinces("kh.mosvy1")).isNotEmpty().allMatch(since -> !since.isBefore(asked));
        assertThat(sinces("kh.btb1")).isNotEmpty().allMatch(since -> !since.isBefore(local));
        assertThat(messages("kh.mosvy1")).contains(RepatriationProcess.Message.TRACING_REQUESTED);
        assertThat(messages("kh.btb1")).doesNotContain(RepatriationProcess.Message.TRACING_REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases?ended=maybe",
                "/api/v1/cases?ended=TRUE",
                "/api/v1/cases?limit=0",
                "/api/v1/cases?limit=-1",
                "/api/v1/cases?limit=abc",
                "/api/v1/cases?limit=201",
                "/api/v1/cases/{number}/timeline?limit=0",
                "/api/v1/cases/{number}/consents?limit=-1",
                "/api/v1/cases/{number}/messages?limit=abc",
                "/api/v1/tasks?limit=0",
                "/api/v1/tasks?limit=abc",
                "/api/v1/tasks?limit=201"
            })
    void a_list_that_cannot_be_is_refused(String path) throws Exception {
        assertThat(visitor("th.police1").get(filled(path)).getStatus()).isEqualTo(422);
    }

    private void unnamed(Caller visitor, String path) throws Exception {
        assertThat(text(visitor, filled(path))).as("%s for %s", path, visitor).doesNotContain(SHELTER);
    }

    private String filled(String path) {
        return path.replace("{number}", story.number().value())
                .replaceAll("[{](id|pause|referral)}", "1")
                .replace("{process}", "identification");
    }

    private List<Instant> sinces(String account) throws Exception {
        return theCase(account).path("participants").findValuesAsString("since").stream()
                .map(Instant::parse)
                .toList();
    }

    private List<String> messages(String account) throws Exception {
        return json.readTree(text(visitor(account), "/api/v1/cases/" + story.number() + "/messages"))
                .path("items")
                .findValuesAsString("name");
    }

    private JsonNode theCase(String account) throws Exception {
        return json.readTree(text(visitor(account), "/api/v1/cases/" + story.number()));
    }

    private Caller visitor(String account) {
        return Caller.of(mvc, accounts, account);
    }

    private static String text(Caller visitor, String path) throws Exception {
        return visitor.get(path).getContentAsString(StandardCharsets.UTF_8);
    }

    /** Of a list that other tests' cases make longer than a page. */
    private static String allPages(Caller visitor, String path) throws Exception {
        var page = text(visitor, path);
        var next = NEXT_PAGE.matcher(page);
        return next.find() ? page + allPages(visitor, next.group(1).replace("&amp;", "&")) : page;
    }
}
