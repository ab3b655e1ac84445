package org.homeward.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.RareName;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R11: who comes home with others stays unseen by the others' counterparts; names reach the border on the day alone. */
@WebTest
class R11MembersOfAGroupTest {

    private static final List<String> LISTS = List.of(
            "/cases",
            "/inbox?scope=agency",
            "/inbox?scope=waiting",
            "/notices",
            "/api/v1/cases?limit=200",
            "/api/v1/tasks?scope=agency&limit=200");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private String family;

    @BeforeEach
    void two_of_one_family_are_found_together() {
        ToldStory.people(accounts);
        family = RareName.family();
    }

    @Test
    void the_counterpart_of_one_sees_nothing_of_the_other_who_has_not_agreed_to_a_share() throws Exception {
        // given
        var shared = member(783_001).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var silent = member(783_002).before(RepatriationProcess.Step.REQUEST_TRACING);

        // then
        for (var path : pages(shared)) {
            assertThat(text("kh.mosvy1", path))
                    .as(path)
                    .doesNotContain(silent.number().value(), silent.mark());
        }
        for (var list : LISTS) {
            assertThat(text("kh.mosvy1", list))
                    .as(list)
                    .doesNotContain(silent.number().value());
        }
        assertThat(caller("kh.mosvy1").get("/cases/" + silent.number()).getStatus())
                .isEqualTo(404);
        assertThat(text("kh.mosvy1", "/cases/" + shared.number()))
                .contains(shared.number().value());
    }

    @Test
    void the_no_of_one_changes_nothing_that_the_others_counterpart_sees() throws Exception {
        // given
        var goes = member(783_003).before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var stays = member(783_004).before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var path = "/api/v1/cases/" + goes.number();
        var before = List.of(text("kh.mosvy1", path), text("kh.mosvy1", path + "/timeline"));

        // when
        takesBack(stays);

        // then
        assertThat(List.of(text("kh.mosvy1", path), text("kh.mosvy1", path + "/timeline")))
                .isEqualTo(before);
        assertThat(workItems.ofCase(goes.number()))
                .anyMatch(step -> step.key().equals(ReturnApprovalProcess.Step.DECIDE_RETURN));
    }

    @Test
    void what_is_asked_of_the_other_side_is_one_request_for_each() throws Exception {
        // given
        var one = member(783_005).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var other = member(783_006).before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        // then
        var form = "/api/v1/tasks/%s/form";
        var asked = text("kh.mosvy1", form.formatted(open(one, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST)));
        assertThat(asked)
                .contains(one.mark())
                .doesNotContain(other.mark(), other.number().value());
    }

    @Test
    void the_border_has_no_name_before_the_day() throws Exception {
        // given
        var story = checked(783_007);
        var step = open(story, HandoverProcess.Step.HAND_OVER);

        // then
        for (var path : List.of("/tasks/" + step, "/api/v1/tasks/" + step, "/api/v1/tasks/" + step + "/form")) {
            assertThat(text("th.border1", path)).as(path).doesNotContain(family);
        }
    }

    @Test
    void on_the_day_the_border_has_the_name_and_what_the_journey_needs() throws Exception {
        // given
        var story = checked(783_009);
        var form = "/api/v1/tasks/" + open(story, HandoverProcess.Step.HAND_OVER) + "/form";
        assertThat(data("th.border1", form).propertyNames()).doesNotContain("travelList", "givenName", "familyName");

        // when
        clock.advance(Duration.ofDays(41));

        // then
        assertThat(data("th.border1", form).path("travelList").asString())
                .as("the name, and the escort")
                .contains(story.mark())
                .hasLineCount(2);
        assertThat(data("th.border1", form).path("fitToTravel").asString()).isEqualTo("yes");
    }

    /** Ready to cross, some days before the one that was announced. */
    private ToldStory checked(int person) {
        var story = member(person).before(HandoverProcess.Step.CHECK_DEPARTURE);
        story.tell(story.next().orElseThrow());
        return story;
    }

    @Test
    void what_a_researcher_reads_names_no_case_and_no_day() throws Exception {
        // given
        var story = member(783_008).before(HandoverProcess.Step.RECEIPT_HANDOVER);

        // then
        for (var path : List.of("/unmet-needs", "/api/v1/unmet-needs")) {
            // but of today, for which dates are chosen
            assertThat(text("researcher", path).replaceAll(" data-today=\"[^\"]*\"", ""))
                    .as(path)
                    .doesNotContain(story.number().value(), family)
                    .doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\d");
        }
    }

    private ToldStory member(int person) {
        return ToldStory.opened(application, "th-kh-adult", person, family);
    }

    private List<String> pages(ToldStory story) {
        var number = story.number();
        var step = open(story, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        return List.of(
                "/cases/" + number,
                "/cases/" + number + "/file",
                "/api/v1/cases/" + number,
                "/api/v1/cases/" + number + "/timeline",
                "/tasks/" + step,
                "/api/v1/tasks/" + step + "/form");
    }

    private JsonNode data(String account, String form) throws Exception {
        return json.readTree(text(account, form)).path("data");
    }

    private String open(ToldStory story, String key) {
        return workItems.ofCase(story.number()).stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void takesBack(ToldStory story) {
        var actor = caller("th.shelter1").actor();
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(story.number(), actor).stream()
                    .filter(given -> given.purpose() == Purpose.ShareWithOriginAgency)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(story.number(), consent, answers, actor);
        });
    }

    private String text(String account, String path) throws Exception {
        var answer = caller(account).get(path);
        assertThat(answer.getStatus()).as("%s for %s", path, account).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller caller(String account) {
        return Caller.of(mvc, accounts, account);
    }
}
