package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A doubtful age is settled by proof alone; who is still in doubt is a child (R20). */
class SettleAgeStepTest {

    private static final String SETTLED = AgeSettlementProcess.Variable.AGE_SETTLED;
    private static final String NEEDED = AgeSettlementProcess.Variable.GUARDIAN_NEEDED;
    private static final String SIDE = ReturnJourneyProcess.Variable.ACTING_SIDE;

    @Test
    void an_assessment_that_names_no_youngest_age_settles_nothing() {
        assertThat(adult(ValueCase.child(), Map.of("ageStated", 30, "ageBasis", "Assessed"))
                        .problems(SettleAgeStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("ageAtLeast", "children.youngestMissing"));
        assertThat(adult(ValueCase.child(), Map.of("ageStated", 30, "ageBasis", "Assessed", "ageAtLeast", 18))
                        .problems(SettleAgeStep.RULES))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17, Document, true", "30, Said, true", "30, Document, false"})
    void a_child_is_an_adult_by_proof_alone(int stated, String basis, boolean refused) {
        assertThat(adult(ValueCase.child(), Map.of("ageStated", stated, "ageBasis", basis))
                        .problems(SettleAgeStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .isEqualTo(refused ? List.of(tuple(SETTLED, "children.ageNotProven")) : List.of());
    }

    @Test
    void an_adult_stays_one_unless_something_leaves_room_for_less() {
        assertThat(adult(ValueCase.adult(), Map.of("ageStated", 30)).problems(SettleAgeStep.RULES))
                .isEmpty();
        assertThat(adult(ValueCase.adult(), Map.of("ageStated", 30, "ageDoubt", "yes"))
                        .problems(SettleAgeStep.RULES))
                .extracting(FieldProblem::messageKey)
                .containsExactly("children.ageNotProven");
    }

    @Test
    void who_is_proven_to_be_an_adult_is_no_child() {
        assertThat(child(ValueCase.adult(), Map.of("ageStated", 30, "ageBasis", "Document"))
                        .problems(SettleAgeStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple(SETTLED, "children.saysAdult"));
        assertThat(child(ValueCase.adult(), Map.of("ageStated", 16)).problems(SettleAgeStep.RULES))
                .isEmpty();
    }

    @Test
    void who_is_18_comes_of_age_and_needs_no_guardian() {
        assertThat(adult(ValueCase.child(), Map.of("ageStated", 30, "ageBasis", "Document"))
                        .with(CasePart.SIDE_OF_PERSON, "origin")
                        .effects(SettleAgeStep.RULES))
                .isEqualTo(Effects.of(new Effect.ComesOfAge())
                        .andSet(NEEDED, false)
                        .andSet(SIDE, "origin"));
    }

    @Test
    void who_is_a_child_gets_a_guardian_unless_one_is_asked_for_already() {
        assertThat(child(ValueCase.adult(), Map.of("ageStated", 16)).effects(SettleAgeStep.RULES))
                .isEqualTo(Effects.of(new Effect.TurnsOutChild())
                        .andSet(NEEDED, true)
                        .andSet(SIDE, "destination"));
        assertThat(child(ValueCase.adult(), Map.of("ageStated", 16))
                        .open(IdentificationProcess.Step.APPOINT_GUARDIAN)
                        .effects(SettleAgeStep.RULES)
                        .variables())
                .containsEntry(NEEDED, false);
    }

    private static ValueCase adult(ValueCase made, Map<String, Object> told) {
        return made.with(AgeFindingRules.TOLD, told).says(SETTLED, AgeSettlementProcess.Answer.ADULT);
    }

    private static ValueCase child(ValueCase made, Map<String, Object> told) {
        return made.with(AgeFindingRules.TOLD, told).says(SETTLED, AgeSettlementProcess.Answer.CHILD);
    }
}
