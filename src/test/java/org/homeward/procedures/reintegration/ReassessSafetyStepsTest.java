package org.homeward.procedures.reintegration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReassessSafetyStepsTest {

    static Stream<StepRules> both() {
        return List.of(ReassessSafetySteps.AFTER_A_VISIT, ReassessSafetySteps.BEFORE_THE_FIRST).stream();
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_visits_follow_the_risk_as_it_is_now_and_the_day_that_the_plan_names(StepRules rules) {
        assertThat(ValueCase.adult()
                        .says("riskNow", "high")
                        .says("nextVisitOn", "2026-03-05")
                        .effects(rules))
                .isEqualTo(Effects.set("riskAtHome", "high").andSet("agreedVisitOn", "2026-03-05"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_plan_that_names_no_day_leaves_the_one_that_was_agreed(StepRules rules) {
        assertThat(ValueCase.adult()
                        .says("riskNow", "low")
                        .says("nextVisitOn", " ")
                        .effects(rules))
                .isEqualTo(Effects.set("riskAtHome", "low"));
        assertThat(ValueCase.adult().effects(rules)).isEqualTo(Effects.set("riskAtHome", null));
    }

    @ParameterizedTest
    @MethodSource("both")
    void who_agrees_now_is_offered_identification_again(StepRules rules) {
        assertThat(ValueCase.adult().says("newCaseAgreed", "yes").effects(rules))
                .isEqualTo(Effects.of(new Effect.OffersIdentification()).andSet("riskAtHome", null));
        assertThat(ValueCase.child().says("newCaseAgreed", "no").effects(rules))
                .isEqualTo(Effects.set("riskAtHome", null));
    }
}
