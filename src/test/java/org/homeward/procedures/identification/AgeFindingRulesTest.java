package org.homeward.procedures.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be under 18 is a child, until it is proven that not (R20). */
class AgeFindingRulesTest {

    private static final StepRules RULES = StepRules.of("userTask_any")
            .reads(AgeFindingRules.TOLD)
            .setsOff(Effect.IsChild.class)
            .then(AgeFindingRules::takenOver);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // stated, basis, at least, doubt, birth date
                "-, -, -, -, -",
                "17, -, -, -, -",
                "30, -, -, yes, -",
                "30, -, -, -, 2008-03-03",
                "19, Estimated, -, -, -",
                "19, Assessed, 17, -, -",
                "30, Document, -, -, 2010-01-01"
            })
    void who_may_be_under_age_is_a_child(Integer stated, String basis, Integer atLeast, String doubt, String born) {
        assertThat(told(ValueCase.adult(), stated, basis, atLeast, doubt, born))
                .isEqualTo(Effects.of(new Effect.IsChild(true)));
        assertThat(told(ValueCase.child(), stated, basis, atLeast, doubt, born)).isEqualTo(Effects.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"18, -, -, no, -", "-, -, -, -, 2008-03-02", "20, Estimated, -, -, -", "30, Assessed, -, -, -"})
    void who_says_18_or_more_without_proof_is_an_adult_who_was_none_and_stays_a_child_who_was_one(
            Integer stated, String basis, Integer atLeast, String doubt, String born) {
        assertThat(told(ValueCase.adult(), stated, basis, atLeast, doubt, born)).isEqualTo(Effects.NONE);
        assertThat(told(ValueCase.child(), stated, basis, atLeast, doubt, born)).isEqualTo(Effects.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"18, Document, -, -, -", "19, Assessed, 18, -, -", "-, Document, -, -, 2008-03-02"})
    void a_document_or_an_assessment_without_room_for_less_makes_an_adult(
            Integer stated, String basis, Integer atLeast, String doubt, String born) {
        assertThat(told(ValueCase.child(), stated, basis, atLeast, doubt, born))
                .isEqualTo(Effects.of(new Effect.IsChild(false)));
    }

    @Test
    void a_birth_date_alone_says_who_is_under_age() {
        assertThat(AgeFindingRules.isUnderAge("2008-03-03", ValueCase.TODAY, 18))
                .isTrue();
        assertThat(AgeFindingRules.isUnderAge("2008-03-02", ValueCase.TODAY, 18))
                .isFalse();
        assertThat(AgeFindingRules.isUnderAge(null, ValueCase.TODAY, 18)).isFalse();
        assertThat(AgeFindingRules.isUnderAge(" ", ValueCase.TODAY, 18)).isFalse();
    }

    private static Effects told(
            ValueCase made, Integer stated, String basis, Integer atLeast, String doubt, String born) {
        var told = new HashMap<String, Object>();
        told.put("ageStated", stated);
        told.put("ageBasis", basis);
        told.put("ageAtLeast", atLeast);
        told.put("ageDoubt", doubt);
        told.put("prs_Birthdate", born);
        told.values().removeIf(Objects::isNull);
        return made.with(AgeFindingRules.TOLD, Map.copyOf(told)).effects(RULES);
    }
}
