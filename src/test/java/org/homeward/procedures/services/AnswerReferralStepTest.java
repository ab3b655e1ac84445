package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.services.SomeServices.FIRST;
import static org.homeward.procedures.services.SomeServices.HEALTH;

import org.homeward.procedures.Effect;
import org.homeward.procedures.Referral.State;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.shared.procedures.ServiceReferralProcess.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReferralStepTest {

    @Test
    void who_says_yes_takes_part_in_the_case() {
        // given
        var asked = SomeServices.about(HEALTH)
                .by(FIRST)
                .says(Variable.REFERRAL_RESPONSE, ServiceReferralProcess.Answer.ACCEPTED);

        // when
        var effects = asked.effects(AnswerReferralStep.RULES);

        // then
        assertThat(effects.all())
                .containsExactly(
                        new Effect.ReferralIs(HEALTH, State.accepted),
                        new Effect.Serves(FIRST, true),
                        new Effect.InvitationEnds(1));
    }

    @ParameterizedTest
    @CsvSource({"Declined, declined", "Unavailable, unavailable"})
    void who_says_no_never_had_a_part_in_it(String answer, State state) {
        // given
        var asked = SomeServices.about(HEALTH).by(FIRST).says(Variable.REFERRAL_RESPONSE, answer);

        // when
        var effects = asked.effects(AnswerReferralStep.RULES);

        // then
        assertThat(effects.all()).containsExactly(new Effect.ReferralIs(HEALTH, state), new Effect.InvitationEnds(1));
    }
}
