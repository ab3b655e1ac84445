package org.homeward.sop.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A formal decision is prepared by the country's panel, by one authority alone where the country has just that. */
@WholeRun
@ProcessTest
class PanelDecisionTest {

    @Autowired
    Stories story;

    private static final String STEP = IdentificationProcess.Step.DECIDE_STATUS;

    @Autowired
    HistoryService history;

    @Autowired
    StepForm forms;

    @ParameterizedTest
    @ValueSource(strings = {"LA", "KH", "CN"})
    void one_authority_decides_without_a_meeting(String country) {
        // when
        var number = story.before(within(country, 0), STEP);

        // then
        assertThat(passed(number)).contains("event_oneAuthority").doesNotContain(PanelDecisionProcess.Step.CALL_PANEL);
    }

    @Test
    void enough_opinions_are_enough() {
        // when
        var number = story.before(within("TH", 0), STEP);

        // then
        assertThat(passed(number)).contains("event_panelHeard");
        assertThat(Collections.frequency(passed(number), PanelDecisionProcess.Step.CALL_PANEL))
                .isOne();
        assertThat(story.steps(number)).doesNotContain(PanelDecisionProcess.Step.GIVE_OPINION);
    }

    @Test
    void a_panel_without_quorum_is_called_again() {
        // when
        var number = story.before(within("TH", 5), STEP);

        // then
        assertThat(Collections.frequency(passed(number), PanelDecisionProcess.Step.CALL_PANEL))
                .isEqualTo(2);
        assertThat(passed(number)).contains("event_panelHeard");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_panel_of_two_decides_without_members_who_have_a_conflict_of_interest(int conflicts) {
        // when
        var opinions = Collections.nCopies(conflicts, Map.<String, Object>of("memberConflict", "yes"));
        var number = story.before(within("MM", opinions), STEP);

        // then
        assertThat(Collections.frequency(passed(number), PanelDecisionProcess.Step.CALL_PANEL))
                .isEqualTo(2);
        assertThat(Collections.frequency(passed(number), PanelDecisionProcess.Step.GIVE_OPINION))
                .as("both, then the one that is left or the focal point")
                .isEqualTo(3);
        assertThat(passed(number)).contains("event_panelHeard");
    }

    @Test
    void who_decides_reads_why_a_member_disagreed() {
        // given
        var no = Map.<String, Object>of("memberVote", "no", "memberReasons", "She was never alone");
        var tale = story.begun(within("TH", List.of(no)), 0, Map.of());
        story.tellBefore(tale, STEP);
        var step = story.open(tale.number(), STEP);
        var chair = story.actor(tale.account(step));

        // when
        var shown = ActingParty.as(chair.agency(), () -> forms.of(step, chair, Locale.ENGLISH));

        // then
        assertThat(String.valueOf(shown.data().get("panelOpinions"))).contains("She was never alone");
        assertThat(String.valueOf(shown.data().get("panelMembers"))).doesNotContain("She was never alone");
    }

    private List<String> passed(CaseNumber number) {
        return new Passed(history).of(number, PanelDecisionProcess.KEY);
    }

    private static Scenario within(String host, int abstaining) {
        return within(host, Collections.nCopies(abstaining, Map.of("memberVote", "abstains")));
    }

    private static Scenario within(String host, List<Map<String, Object>> opinions) {
        return new Scenario(
                "panel-" + host,
                host,
                host.equals("TH") ? "KH" : "VN",
                host,
                27,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(),
                Map.of(PanelDecisionProcess.Step.GIVE_OPINION, opinions),
                null);
    }
}
