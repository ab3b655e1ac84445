package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.services.SomeServices.FIRST;
import static org.homeward.procedures.services.SomeServices.SECOND;

import java.util.List;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvideServiceStepTest {

    private static final Referral GIVEN = SomeServices.referral(1, State.accepted, List.of(FIRST));

    @ParameterizedTest
    @CsvSource({"done, served", "declinedByPerson, declinedByPerson", "stopped, stopped"})
    void whose_last_service_has_ended_works_on_the_case_no_more(String outcome, State state) {
        // given
        var another = SomeServices.referral(2, State.accepted, List.of(SECOND));
        var served = SomeServices.referral(3, State.served, List.of(FIRST));

        // when
        var effects = SomeServices.about(GIVEN, another, served)
                .says("serviceOutcome", outcome)
                .effects(ProvideServiceStep.RULES);

        // then
        assertThat(effects.all()).containsExactly(new Effect.ReferralIs(GIVEN, state), new Effect.Serves(FIRST, false));
    }

    @Test
    void who_gives_another_service_still_works_on_the_case() {
        // given
        var another = SomeServices.referral(2, State.accepted, List.of(SECOND, FIRST));

        // when
        var effects = SomeServices.about(GIVEN, another)
                .says("serviceOutcome", "done")
                .effects(ProvideServiceStep.RULES);

        // then
        assertThat(effects.all()).containsExactly(new Effect.ReferralIs(GIVEN, State.served));
    }

    @Test
    void where_nobody_held_the_role_nobody_leaves() {
        // given
        var focalPoints = SomeServices.referral(1, State.accepted, List.of());

        // when
        var effects =
                SomeServices.about(focalPoints).says("serviceOutcome", "done").effects(ProvideServiceStep.RULES);

        // then
        assertThat(effects.all()).containsExactly(new Effect.ReferralIs(focalPoints, State.served));
    }
}
