package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;

/** A referral that the person's way has left behind stops, and who was asked sees nothing of it any more. */
class EndReferralCallTest {

    private static final Referral OTHER = SomeServices.referral(2, State.accepted, List.of(SomeServices.FIRST));

    @Test
    void it_stops_and_whose_last_service_it_was_takes_part_no_longer() {
        assertThat(ended(SomeServices.HEALTH))
                .isEqualTo(Effects.of(
                        new Effect.ReferralIs(SomeServices.HEALTH, State.stopped),
                        new Effect.Serves(SomeServices.FIRST, false),
                        new Effect.InvitationEnds(1)));
    }

    @Test
    void who_gives_another_service_goes_on_taking_part() {
        assertThat(ended(SomeServices.HEALTH, OTHER))
                .isEqualTo(Effects.of(
                        new Effect.ReferralIs(SomeServices.HEALTH, State.stopped), new Effect.InvitationEnds(1)));
    }

    @Test
    void a_process_that_is_about_no_referral_can_not_end_one() {
        assertThatThrownBy(() -> EndReferralCall.RULES.of(ValueCase.adult().state()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Effects ended(Referral... referrals) {
        return EndReferralCall.RULES.of(SomeServices.about(referrals).state());
    }
}
