package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.Caller;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** An agency that is only asked for a service learns of its own step and of no other desk. */
@WholeRun
@WebTest
class AskedAgencyTest {

    private static final int PERSON = 765_001;

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
    private OpenStep step;

    @BeforeEach
    void an_agency_is_asked_for_a_service() {
        ToldStory.people(accounts);
        story = ToldStory.opened(application, PERSON).before(ServiceReferralProcess.Step.ANSWER_REFERRAL);
        step = workItems.ofCase(story.number()).stream()
                .filter(open -> open.key().equals(ServiceReferralProcess.Step.ANSWER_REFERRAL))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_says_no_learns_nothing_of_what_comes_next() throws Exception {
        // when
        var answer = handIn(
                Map.of(ServiceReferralProcess.Variable.REFERRAL_RESPONSE, "Declined", "referralReason", "tooFar"));

        // then
        assertThat(json.readTree(answer).get("next")).isEmpty();
        assertThat(workItems.ofCase(story.number()))
                .extracting(OpenStep::key)
                .contains(ServiceReferralProcess.Step.SEEK_OTHER_SERVICE);
    }

    @Test
    void who_says_yes_learns_of_its_own_next_step() throws Exception {
        assertThat(handIn(Map.of())).contains(ServiceReferralProcess.Step.PROVIDE_SERVICE);
    }

    @Test
    void beside_the_form_stands_no_other_desk() throws Exception {
        // when
        var page = asked().get("/tasks/" + step.id()).getContentAsString(StandardCharsets.UTF_8);

        // then
        assertThat(page).contains("ตอบการส่งต่อ").doesNotContain("หาบริการอื่น");
    }

    @Test
    void who_sits_on_a_panel_is_offered_no_papers_of_the_case_but_whose_case_it_is_is() throws Exception {
        // given
        var other = ToldStory.opened(application, PERSON + 1).before(PanelDecisionProcess.Step.GIVE_OPINION);
        var opinion = workItems.ofCase(other.number()).stream()
                .filter(open -> open.agency().value().equals("TH-NGO-LPN"))
                .findFirst()
                .orElseThrow();

        // when
        var page = Caller.of(mvc, accounts, "th.ngo1")
                .get("/tasks/" + opinion.id())
                .getContentAsString(StandardCharsets.UTF_8);
        var own = Caller.of(mvc, accounts, "th.shelter1")
                .get("/tasks/" + stepOf("TH-WPC-PTT").id())
                .getContentAsString(StandardCharsets.UTF_8);

        // then
        assertThat(page).contains(other.number().value()).doesNotContain("/documents");
        assertThat(own).contains("/documents");
    }

    private OpenStep stepOf(String agency) {
        return workItems.ofCase(story.number()).stream()
                .filter(open -> open.agency().value().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private String handIn(Map<String, Object> changes) throws Exception {
        var answers = new HashMap<>(ToldStory.answers("referralAnswer", PERSON, clock.instant()));
        answers.putAll(changes);
        var answer = asked().post(
                        "/api/v1/tasks/" + step.id() + "/hand-in", json.writeValueAsString(Map.of("data", answers)));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Caller asked() {
        assertThat(step.agency().value()).isEqualTo("TH-PHO-SKA");
        return Caller.of(mvc, accounts, "th.health1");
    }
}
