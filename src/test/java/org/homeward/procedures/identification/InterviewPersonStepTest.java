package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewPersonStepTest {

    private static final String COUNTS = IdentificationProcess.Variable.INTERVIEW_COUNTS;
    private static final String APPOINTED = IdentificationProcess.Variable.GUARDIAN_APPOINTED;
    private static final Effect INTERVIEWED = new Effect.Interviewed(ValueCase.NOW);

    @Test
    void nobody_is_interviewed_before_the_rights_were_told() {
        assertThat(adult(30).says("rightsTold", "no").problems(InterviewPersonStep.RULES))
                .extracting(FieldProblem::field, FieldProblem::messageKey)
                .containsExactly(tuple("rightsTold", "rights.first"));
        assertThat(adult(30).withoutField("rightsTold").problems(InterviewPersonStep.RULES))
                .isEmpty();
        assertThat(adult(30).problems(InterviewPersonStep.RULES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes, false, children.noGuardianYet",
        "nearBy, false, children.noGuardianYet",
        "yes, true,",
        "no, false,"
    })
    void r19_no_guardian_was_present_while_the_child_has_none(String present, boolean guarded, String refused) {
        var made = told(ValueCase.child(), 16).says("guardianPresent", present);
        assertThat((guarded ? made.with(CasePart.SAFEGUARDS, guardian()) : made).problems(InterviewPersonStep.RULES))
                .extracting(FieldProblem::messageKey)
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test
    void an_adults_interview_counts() {
        assertThat(adult(30).effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.of(INTERVIEWED).andSet(COUNTS, true).andSet(APPOINTED, false));
    }

    @Test
    void r20_who_turns_out_to_be_a_child_in_the_interview_counts_as_one_and_needs_a_guardian() {
        assertThat(adult(16).effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.of(new Effect.IsChild(true), INTERVIEWED)
                        .andSet(COUNTS, true)
                        .andSet(APPOINTED, false));
    }

    @Test
    void r19_a_childs_interview_without_its_guardian_does_not_count() {
        assertThat(child().says("guardianPresent", "no").effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.set(COUNTS, false).andSet(APPOINTED, true));
        assertThat(child().says("guardianPresent", "yes").effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.of(INTERVIEWED).andSet(COUNTS, true).andSet(APPOINTED, true));
    }

    @Test
    void r20_who_is_proven_to_be_an_adult_needed_no_guardian_beside_the_interview() {
        assertThat(child().with(AgeFindingRules.TOLD, Map.of("ageStated", 30, "ageBasis", "Document"))
                        .says("guardianPresent", "no")
                        .effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.of(new Effect.IsChild(false), INTERVIEWED)
                        .andSet(COUNTS, true)
                        .andSet(APPOINTED, true));
    }

    @Test
    void while_another_step_asks_for_a_guardian_no_second_one_is_asked_for() {
        assertThat(told(ValueCase.child(), 16)
                        .open(IdentificationProcess.Step.APPOINT_GUARDIAN)
                        .says("guardianPresent", "no")
                        .effects(InterviewPersonStep.RULES))
                .isEqualTo(Effects.set(COUNTS, false).andSet(APPOINTED, true));
    }

    private static ValueCase adult(int age) {
        return told(ValueCase.adult(), age);
    }

    private static ValueCase child() {
        return told(ValueCase.child(), 16).with(CasePart.SAFEGUARDS, guardian());
    }

    private static ValueCase told(ValueCase made, int age) {
        return made.with(AgeFindingRules.TOLD, Map.of("ageStated", age)).says("rightsTold", "yes");
    }

    private static Safeguard guardian() {
        return new Safeguard(Instant.EPOCH, null, null, null, null, null, null, null);
    }
}
