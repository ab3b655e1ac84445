package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RetraffickingEvent;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.SeparationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseCaseStepTest {

    private static final CasePart<Boolean> ENDS_WITH_DEATH =
            CasePart.endsWith(Step.PLAN_SAFETY, ReintegrationProcess.Message.NOBODY_TO_TELL);

    @ParameterizedTest
    @CsvSource({"Requested, false", "Pending, false", ", false", "Approved, true", "Rejected, true"})
    void a_closure_that_is_neither_approved_nor_rejected_stays_open(String approval, boolean taken) {
        // given
        var closure = ValueCase.adult();
        if (approval != null) {
            closure.says(ReintegrationProcess.Variable.CLOSURE_APPROVAL, approval);
        }

        // when
        var problems = closure.problems(CloseCaseStep.RULES);

        // then
        if (taken) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .containsExactly(
                            Requirement.problem(ReintegrationProcess.Variable.CLOSURE_APPROVAL, "closure.notDecided"));
        }
    }

    @Test
    void no_case_closes_while_a_safety_plan_is_to_be_made() {
        // given
        var closure = closes("ClientRequest").open(Step.PLAN_SAFETY);

        // then
        assertThat(closure.problems(CloseCaseStep.RULES))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.CLOSURE_APPROVAL, "closure.safetyPlanOpen"));
        assertThat(closes("ClientRequest").open(Step.REASSESS_SAFETY).problems(CloseCaseStep.RULES))
                .isEmpty();
    }

    @Test
    void with_a_death_the_safety_plan_ends_where_its_version_lets_it() {
        // given
        var closure = closes("Death").open(Step.PLAN_SAFETY);

        // then
        assertThat(closure.with(ENDS_WITH_DEATH, true).problems(CloseCaseStep.RULES))
                .isEmpty();
        assertThat(closure.with(ENDS_WITH_DEATH, false).problems(CloseCaseStep.RULES))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.CLOSURE_APPROVAL, "closure.safetyPlanOpen"));
    }

    @Test
    void no_case_closes_while_a_place_apart_is_to_be_found_but_with_a_death() {
        assertThat(closes("Other")
                        .open(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                        .problems(CloseCaseStep.RULES))
                .containsExactly(
                        Requirement.problem(ReintegrationProcess.Variable.CLOSURE_APPROVAL, "closure.placeApartOpen"));
        assertThat(closes("Death")
                        .open(SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                        .problems(CloseCaseStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"visitTries, 1", "visitResult, review"})
    void the_goals_are_not_met_of_a_person_who_was_not_found(String variable, String value) {
        // given
        var known = variable.equals("visitTries") ? (Object) Integer.valueOf(value) : value;

        // then
        assertThat(closes("GoalsMet").knows(variable, known).problems(CloseCaseStep.RULES))
                .containsExactly(Requirement.problem("closureReason", "closure.notFound"));
        assertThat(closes("LostContact").knows(variable, known).problems(CloseCaseStep.RULES))
                .isEmpty();
    }

    @Test
    void the_goals_are_met_of_a_person_who_was_found_or_never_visited() {
        assertThat(closes("GoalsMet").problems(CloseCaseStep.RULES)).isEmpty();
        assertThat(closes("GoalsMet")
                        .knows("visitTries", 0)
                        .knows(ReintegrationProcess.Variable.VISIT_RESULT, "made")
                        .problems(CloseCaseStep.RULES))
                .isEmpty();
    }

    @Test
    void a_rejected_closure_goes_back_to_the_visits_whatever_is_open() {
        assertThat(ValueCase.child()
                        .open(Step.PLAN_SAFETY, SeparationProcess.Step.SEPARATE_FROM_ADULTS)
                        .says(ReintegrationProcess.Variable.CLOSURE_APPROVAL, ReintegrationProcess.Answer.REJECTED)
                        .says("nextVisitOn", "2026-03-09")
                        .effects(CloseCaseStep.RULES))
                .isEqualTo(Effects.set("agreedVisitOn", "2026-03-09"));
    }

    @Test
    void a_closure_because_the_person_was_trafficked_again_is_counted() {
        assertThat(closes("ReTrafficked").effects(CloseCaseStep.RULES))
                .isEqualTo(Effects.of(new Effect.TraffickedAgain(RetraffickingEvent.Kind.closed))
                        .andSet(ReintegrationProcess.Variable.NOBODY_TO_TELL, false));
    }

    @ParameterizedTest
    @CsvSource({"Death, true", "GoalsMet, false", "LostContact, false"})
    void who_died_is_told_nothing_any_more(String reason, boolean nobody) {
        assertThat(closes(reason).effects(CloseCaseStep.RULES))
                .isEqualTo(Effects.set(ReintegrationProcess.Variable.NOBODY_TO_TELL, nobody));
    }

    private static ValueCase closes(String reason) {
        return ValueCase.adult()
                .says(ReintegrationProcess.Variable.CLOSURE_APPROVAL, "Approved")
                .says("closureReason", reason);
    }
}
