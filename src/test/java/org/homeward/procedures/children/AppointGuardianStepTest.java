package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guardian keeps the child safe from everybody, the authorities too (R19). */
class AppointGuardianStepTest {

    private static final String APPOINTED = IdentificationProcess.Variable.GUARDIAN_APPOINTED;

    @ParameterizedTest
    @ValueSource(strings = {"implicatedRelative", "investigatingOfficer", "shelterHead"})
    void who_is_involved_is_no_guardian(String kind) {
        assertThat(named().says("guardianKind", kind).problems(AppointGuardianStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("guardianKind", "children.guardianConflict"));
    }

    @Test
    void who_has_a_conflict_of_interest_is_no_guardian() {
        assertThat(named().says("guardianConflict", "yes").problems(AppointGuardianStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("guardianConflict", "children.guardianConflict"));
    }

    @Test
    void a_guardian_is_appointed_until_the_day_that_is_named() {
        assertThat(named().says("guardianUntil", "2027-03-01").effects(AppointGuardianStep.RULES))
                .isEqualTo(Effects.of(new Effect.Guardian(ValueCase.NOW, LocalDate.parse("2027-03-01")))
                        .andSet(APPOINTED, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_guardian_without_a_last_day_is_one_without_an_end(String until) {
        assertThat(named().says("guardianUntil", until).effects(AppointGuardianStep.RULES))
                .isEqualTo(Effects.of(new Effect.Guardian(ValueCase.NOW, null)).andSet(APPOINTED, true));
    }

    @Test
    void another_one_is_looked_for_if_the_child_objects() {
        assertThat(named().says("childObjectsToGuardian", "yes").effects(AppointGuardianStep.RULES))
                .isEqualTo(Effects.set(APPOINTED, false));
    }

    private static ValueCase named() {
        return ValueCase.child().says("guardianKind", "relative").says("guardianConflict", "no");
    }
}
