package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenPersonStepTest {

    private static final String RESULT = IdentificationProcess.Variable.SCREENING_RESULT;

    @Test
    void r8_the_signs_reach_the_table_as_numbers_and_the_engine_as_a_result() {
        // given
        var asked = new HashMap<String, Object>();
        var screened = ValueCase.adult()
                .signs(List.of("strong_debt", "weak_fear"), new CaseEnvironment.Signs(1, 2, 3, 4))
                .table(Decision.SCREENING_RESULT, inputs -> {
                    asked.putAll(inputs);
                    return Optional.of(Map.of("result", "indicated"));
                })
                .with(AgeFindingRules.TOLD, Map.of("ageStated", 30))
                .says("indicatorsFirst", List.of("strong_debt", "weak_fear"))
                .says("signsFound", "yes")
                .says("reviewAsked", "no")
                .says(IdentificationProcess.Variable.CONSENT_INTERVIEW, "Declined");

        // when
        var effects = screened.effects(ScreenPersonStep.RULES);

        // then
        assertThat(effects).isEqualTo(Effects.set(RESULT, "indicated"));
        assertThat(asked)
                .isEqualTo(Map.of(
                        "child",
                        false,
                        "positiveDimensions",
                        1L,
                        "strongIndicators",
                        2L,
                        "mediumIndicators",
                        3L,
                        "weakIndicators",
                        4L,
                        "interviewDeclined",
                        true,
                        "reviewAsked",
                        false));
        assertThat(asked.keySet())
                .isEqualTo(ScreenPersonStep.RULES.tables().get(0).inputs());
    }

    @Test
    void r20_a_child_is_screened_as_one() {
        assertThat(ValueCase.adult()
                        .signs(List.of(), new CaseEnvironment.Signs(0, 0, 0, 0))
                        .table(
                                Decision.SCREENING_RESULT,
                                inputs -> Optional.of(Map.of("result", inputs.get("child") + "")))
                        .with(AgeFindingRules.TOLD, Map.of("ageStated", 17))
                        .effects(ScreenPersonStep.RULES))
                .isEqualTo(Effects.of(new Effect.IsChild(true)).andSet(RESULT, "true"));
    }

    @Test
    void where_no_row_fires_somebody_looks_again() {
        assertThat(ValueCase.child()
                        .signs(List.of(), new CaseEnvironment.Signs(0, 0, 0, 0))
                        .table(Decision.SCREENING_RESULT, inputs -> Optional.empty())
                        .effects(ScreenPersonStep.RULES))
                .isEqualTo(Effects.set(RESULT, "needsReview"));
    }

    @ParameterizedTest
    @CsvSource({
        "no, no, Low, false",
        "no, no, High, true",
        "no, yes, Low, true",
        "notSaid, no, Low, true",
        "yes, no, Low, true"
    })
    void without_signs_a_case_ends_by_a_plain_no_to_a_second_look_alone(
            String found, String look, String danger, boolean again) {
        assertThat(ScreeningFacts.secondLook(
                        Map.of("signsFound", found, "reviewAsked", look, "immediateSafety", danger)))
                .isEqualTo(again);
    }
}
