package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.SeparationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessNeedsStepTest {

    private static final Effects NO_DANGER = Effects.set(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, false);

    @ParameterizedTest
    @CsvSource({"immediateSafety, High", "threatsSince, yes", "retraffickingSigns, yes"})
    void danger_asks_for_a_safety_plan_from_the_day_of_the_talk(String field, String answer) {
        // given
        var talk = ValueCase.adult().says(field, answer);

        // then
        assertThat(talk.effects(AssessNeedsStep.RULES)).isEqualTo(danger(ValueCase.NOW.toString()));
        assertThat(talk.says("needsAssessedOn", "2026-02-27").effects(AssessNeedsStep.RULES))
                .isEqualTo(danger("2026-02-27"));
    }

    @ParameterizedTest
    @CsvSource({"immediateSafety, Low", "threatsSince, no", "retraffickingSigns, no"})
    void without_danger_no_plan_is_due(String field, String answer) {
        assertThat(ValueCase.adult().says(field, answer).effects(AssessNeedsStep.RULES))
                .isEqualTo(NO_DANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {Step.PLAN_SAFETY, Step.REASSESS_SAFETY})
    void there_is_one_safety_plan_at_a_time(String open) {
        assertThat(ValueCase.adult().says("threatsSince", "yes").open(open).effects(AssessNeedsStep.RULES))
                .isEqualTo(NO_DANGER);
    }

    @Test
    void for_a_child_among_adults_a_place_apart_is_sought_first_of_all() {
        assertThat(ValueCase.child()
                        .says("separateFromAdults", "no")
                        .says("threatsSince", "yes")
                        .effects(AssessNeedsStep.RULES))
                .isEqualTo(Effects.of(new Effect.Happened(CaseEvent.heldWithAdults, null), new Effect.SeeksPlaceApart())
                        .and(danger(ValueCase.NOW.toString())));
    }

    @Test
    void an_adult_is_asked_for_no_such_place_and_it_stays_known_that_there_is_none() {
        assertThat(ValueCase.adult().says("separateFromAdults", "no").effects(AssessNeedsStep.RULES))
                .isEqualTo(Effects.of(new Effect.Happened(CaseEvent.heldWithAdults, null))
                        .and(NO_DANGER));
    }

    @Test
    void a_child_who_is_apart_is_not_held_with_adults_any_more() {
        assertThat(ValueCase.child().says("separateFromAdults", "yes").effects(AssessNeedsStep.RULES))
                .isEqualTo(
                        Effects.of(new Effect.Undone(CaseEvent.heldWithAdults)).and(NO_DANGER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void while_somebody_looks_for_a_place_apart_nothing_begins_anew(String answer) {
        assertThat(ValueCase.child()
                        .says("separateFromAdults", answer)
                        .open(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                        .effects(AssessNeedsStep.RULES))
                .isEqualTo(NO_DANGER);
    }

    private static Effects danger(String day) {
        return Effects.set(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, true)
                .andSet("visitMadeOn", day);
    }
}
