package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.Passed;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is best for a child is decided by the panel, after the child was heard. */
@WholeRun
@ProcessTest
class BestInterestsTest {

    @Autowired
    Stories story;

    private static final String DECIDE = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;
    private static final Scenario CHILD = StoryBook.named("th-kh-child");

    @Autowired
    HistoryService history;

    @Autowired
    StepForm forms;

    @ParameterizedTest
    @CsvSource({
        "ReturnToFamily, " + ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        "ReturnToAltCare, " + ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        "StayInDestination, " + ProtectionProcess.Step.AGREE_STAY,
        "Third, " + ProtectionProcess.Step.AGREE_STAY
    })
    void only_a_return_that_is_best_goes_on(String decision, String next) {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);

        // when
        story.play(
                tale.number(),
                BestInterestsProcess.Step.DECIDE_BEST_INTERESTS,
                Map.of(RepatriationProcess.Variable.BEST_INTERESTS_DECISION, decision));

        // then
        assertThat(new Passed(history).of(tale.number(), BestInterestsProcess.KEY))
                .contains("event_bestInterestsDecided");
        assertThat(story.steps(tale.number())).contains(next);
    }

    @Test
    void no_child_goes_back_to_a_suspected_family_unless_the_panel_says_why_it_is_safe_there() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        story.play(
                tale.number(),
                BestInterestsProcess.Step.PREPARE_BEST_INTERESTS,
                Map.of("familyInvolvedSuspected", "yes"));

        // then
        assertThat(story.steps(tale.number()))
                .contains(HomeWarningProcess.Step.HEAR_WARNING)
                .doesNotContain(PanelDecisionProcess.Step.GIVE_OPINION);
        story.play(tale.number(), HomeWarningProcess.Step.HEAR_WARNING, Map.of());
        assertThat(story.steps(tale.number())).contains(HomeWarningProcess.Step.REASSESS_RISK);
        story.tellBefore(tale, DECIDE);

        // then
        assertThatThrownBy(() -> story.play(tale.number(), DECIDE, Map.of("bidReasons", ".")))
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .extracting(InvalidContentException.FieldProblem::field)
                        .containsExactly("bidFamilySuspicion"));

        // when
        story.play(tale.number(), DECIDE, Map.of("bidFamilySuspicion", "The uncle has left the village"));

        // then
        assertThat(story.next(tale).key()).isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Test
    void neither_that_it_was_explained_nor_why_a_suspected_family_is_safe_is_taken_over_from_an_earlier_decision() {
        // given
        var tale = story.begun(
                new Scenario(
                        "objects",
                        "TH",
                        "KH",
                        "TH",
                        12,
                        "closed",
                        Map.of(),
                        Map.of(HandoverProcess.Step.CHECK_DEPARTURE, List.of(Map.of("childObjectsToReturn", "yes"))),
                        null),
                0,
                Map.of());
        story.tellBefore(tale, DECIDE);
        story.play(tale.number(), DECIDE, Map.of("bidFamilySuspicion", "The uncle has left the village"));

        // when
        story.tellBefore(tale, DECIDE);

        // then
        var step = story.open(tale.number(), DECIDE);
        var actor = story.actor(tale.account(step));
        var proposed = ActingParty.as(actor.agency(), () -> forms.of(step, actor, Locale.ENGLISH))
                .data();
        assertThat(proposed).containsKey("bidReasons").doesNotContainKeys("bidExplained", "bidFamilySuspicion");

        // when
        story.play(tale.number(), DECIDE, Map.of("bidExplained", "later"));
        story.play(tale.number(), BestInterestsProcess.Step.EXPLAIN_TO_CHILD, Map.of());

        // then
        assertThat(story.next(tale).key())
                .as("a child who was told isn't told a second time")
                .isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }

    @Test
    void a_child_who_was_not_told_yet_is_told_before_the_return_goes_on() {
        // given
        var tale = story.begun(CHILD, 0, Map.of());
        story.tellBefore(tale, DECIDE);

        // when
        story.play(tale.number(), DECIDE, Map.of("bidExplained", "later"));

        // then
        assertThat(story.steps(tale.number())).contains(BestInterestsProcess.Step.EXPLAIN_TO_CHILD);

        // when
        story.play(tale.number(), BestInterestsProcess.Step.EXPLAIN_TO_CHILD, Map.of());

        // then
        assertThat(story.next(tale).key()).isEqualTo(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
    }
}
