package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.Effects;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.StayProcess;
import org.junit.jupiter.api.Test;

class DecideNextStayStepsTest {

    private static final String FROM = "2026-03-05";

    @Test
    void another_place_has_the_limit_of_its_kind_here_and_on_the_way_home() {
        assertThat(told(DecideNextStaySteps.DECIDE_NEXT_STAY, "anotherPlace", FROM))
                .isEqualTo(limit("stay TH shelter false", FROM));
        assertThat(told(DecideNextStaySteps.DECIDE_ONWARD_STAY, "anotherPlace", FROM))
                .isEqualTo(limit("transit TH shelter false", FROM));
    }

    @Test
    void who_stays_or_moves_on_no_known_day_has_no_other_limit() {
        assertThat(told(DecideNextStaySteps.DECIDE_NEXT_STAY, "samePlace", FROM))
                .isEqualTo(limit(null, FROM));
        assertThat(told(DecideNextStaySteps.DECIDE_NEXT_STAY, "anotherPlace", null))
                .isEqualTo(limit(null, null));
    }

    private static Effects told(StepRules rules, String place, String from) {
        var said = SecureSafetyStepTest.limits(ValueCase.adult())
                .says("nextPlace", place)
                .says("nextStayKind", "shelter");
        return (from == null ? said : said.says("nextStayFrom", from)).effects(rules);
    }

    private static Effects limit(String key, String from) {
        return Effects.set(StayProcess.Variable.STAY_LIMIT, key).andSet(StayProcess.Variable.PLACE_ENTERED, from);
    }
}
