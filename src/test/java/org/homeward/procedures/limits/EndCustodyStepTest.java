package org.homeward.procedures.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.Effects;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.CustodyProcess;
import org.junit.jupiter.api.Test;

class EndCustodyStepTest {

    @Test
    void r15_an_order_opens_the_longer_limit() {
        assertThat(ValueCase.adult()
                        .says(CustodyProcess.Variable.CUSTODY_OUTCOME, "heldByOrder")
                        .effects(EndCustodyStep.RULES))
                .isEqualTo(Effects.set(CustodyProcess.Variable.CUSTODY_LIMIT, "custodyExtension"));
        assertThat(EndCustodyStep.RULES.rules()).containsExactly("R15");
        assertThat(EndCustodyStep.RULES.deadlines()).containsExactly("custodyExtension");
    }

    @Test
    void who_is_released_has_no_limit_more() {
        assertThat(ValueCase.adult()
                        .says(CustodyProcess.Variable.CUSTODY_OUTCOME, "released")
                        .effects(EndCustodyStep.RULES))
                .isEqualTo(Effects.NONE);
    }
}
