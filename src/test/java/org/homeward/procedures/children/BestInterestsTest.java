package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is best for a child: the report, the panel's decision, and the day on which it is looked at again (R19, R21). */
class BestInterestsTest {

    private static final String DECISION = RepatriationProcess.Variable.BEST_INTERESTS_DECISION;
    private static final String REVIEW_ON = BestInterestsReviewProcess.Variable.BID_REVIEW_ON;
    private static final String TO_TELL = BestInterestsProcess.Variable.CHILD_TO_TELL;
    private static final String HEARD = RepatriationProcess.Variable.CHILD_VIEW_RECORDED;
    private static final String WARNED = BestInterestsProcess.Variable.WARNING_GIVEN;
    private static final String SUSPECTED = "familyInvolvedSuspected";

    @Test
    void nothing_is_decided_before_the_panel_was_heard() {
        assertThat(decided().with(CasePart.heard("bestInterests"), false).problems(DecideBestInterestsStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple(DECISION, "panel.quorumMissing"));
        assertThat(decided().problems(DecideBestInterestsStep.RULES)).isEmpty();
    }

    @Test
    void the_panel_says_whether_a_child_crosses_apart_from_a_parent_who_has_a_case_too() {
        assertThat(decided().with(CasePart.PARENT_HERE, true).problems(DecideBestInterestsStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("bidCrossing", "linked.cross.panelSilent"));
        assertThat(decided()
                        .with(CasePart.PARENT_HERE, true)
                        .says("bidCrossing", "together")
                        .problems(DecideBestInterestsStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes, ReturnToFamily, '', bestInterests.familySuspected",
        "yes, ReturnToFamily, ' ', bestInterests.familySuspected",
        "yes, ReturnToFamily, An aunt takes the child,",
        "yes, ReturnToAltCare, '',",
        "no, ReturnToFamily, '',",
        ", ReturnToFamily, '',"
    })
    void a_return_to_a_suspected_family_needs_the_panels_word(
            String suspected, String decision, String why, String refused) {
        assertThat(decided()
                        .with(CasePart.newest(SUSPECTED), Optional.ofNullable(suspected))
                        .says(DECISION, decision)
                        .says("bidFamilySuspicion", why)
                        .problems(DecideBestInterestsStep.RULES))
                .extracting(FieldProblem::messageKey)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void an_older_form_does_not_ask_why_the_family_is_safe_nor_whether_the_child_was_told() {
        assertThat(decided()
                        .with(CasePart.newest(SUSPECTED), Optional.of("yes"))
                        .withoutField("bidFamilySuspicion")
                        .withoutField("bidExplained")
                        .effects(DecideBestInterestsStep.RULES)
                        .variables())
                .containsEntry(TO_TELL, false);
    }

    @ParameterizedTest
    @CsvSource({"apart, yes, true, false", "together, no, false, true", ",, false, true"})
    void the_decision_is_kept_and_a_child_that_was_not_told_yet_is(
            String crossing, String explained, boolean apart, boolean toTell) {
        assertThat(decided()
                        .says("bidCrossing", crossing)
                        .says("bidExplained", explained)
                        .says(REVIEW_ON, "2026-06-01")
                        .effects(DecideBestInterestsStep.RULES))
                .isEqualTo(Effects.of(new Effect.BestInterests(
                                RepatriationProcess.Answer.RETURN_TO_FAMILY, apart, ValueCase.NOW))
                        .andSet(REVIEW_ON, "2026-06-01")
                        .andSet(TO_TELL, toTell));
    }

    @Test
    void it_is_looked_at_again_on_the_day_that_is_named_or_on_none() {
        assertThat(ValueCase.child().says(REVIEW_ON, "2026-06-01").effects(ReviewBestInterestsStep.RULES))
                .isEqualTo(Effects.set(REVIEW_ON, "2026-06-01"));
        assertThat(ValueCase.child().effects(ReviewBestInterestsStep.RULES)).isEqualTo(Effects.set(REVIEW_ON, null));
    }

    @Test
    void the_report_holds_the_childs_view_and_its_objection() {
        assertThat(ValueCase.child()
                        .says("childView", "I want to stay")
                        .says("childObjectsToReturn", "yes")
                        .effects(PrepareBestInterestsStep.RULES))
                .isEqualTo(Effects.of(new Effect.ChildHeard(ValueCase.NOW), new Effect.Objects(ValueCase.NOW))
                        .andSet(HEARD, true)
                        .andSet(WARNED, false));
        assertThat(ValueCase.child()
                        .says("childView", " ")
                        .says("childObjectsToReturn", "no")
                        .effects(PrepareBestInterestsStep.RULES))
                .isEqualTo(Effects.set(HEARD, false).andSet(WARNED, false));
    }

    @ParameterizedTest
    @CsvSource({"yes, step, true, true", "no, step, true, false", "yes, other, true, false", "yes, step, false, false"})
    void the_first_suspicion_of_the_family_is_talked_about_while_a_return_is_ahead(
            String suspected, String by, boolean ahead, boolean warned) {
        var given = new CasePart.Given(ValueCase.HOST, ValueCase.NOW, new StepId(by));
        assertThat(ValueCase.child()
                        .with(CasePart.given(SUSPECTED), Optional.of(given))
                        .knows(RepatriationProcess.Variable.RETURN_AHEAD, ahead)
                        .says(SUSPECTED, suspected)
                        .effects(PrepareBestInterestsStep.RULES)
                        .variables())
                .isEqualTo(Map.of(HEARD, false, WARNED, warned));
    }

    private static ValueCase decided() {
        return ValueCase.child()
                .with(CasePart.heard("bestInterests"), true)
                .says(DECISION, RepatriationProcess.Answer.RETURN_TO_FAMILY);
    }
}
