package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each service that was planned on the side that the message addresses is asked for, one after the other. */
class SendReferralsCallTest {

    private static final Referral PLANNED = SomeServices.referral(1, State.planned, List.of());
    private static final Referral SECOND = SomeServices.referral(3, State.planned, List.of());

    @Test
    void each_is_asked_of_whose_turn_it_is_before_its_message_goes_out() {
        // given
        var some = planned("destination").holders("destination.service-health", SomeServices.FIRST);

        // then
        assertThat(sent(some)).isEqualTo(asked(PLANNED, SomeServices.FIRST).and(asked(SECOND, SomeServices.FIRST)));
    }

    @Test
    void nobody_is_asked_who_is_barred_or_to_whom_the_person_lets_nothing_go() {
        // given
        var some = planned("destination")
                .holders("destination.service-health", SomeServices.FIRST, SomeServices.SECOND)
                .with(CasePart.BARRED, Set.of(SomeServices.FIRST));

        // then
        assertThat(sent(some)).isEqualTo(asked(PLANNED, SomeServices.SECOND).and(asked(SECOND, SomeServices.SECOND)));

        // when
        some.with(ServiceProviderRules.LEFT_OUT, Set.of(SomeServices.SECOND));

        // then
        assertThat(sent(some)).isEqualTo(asked(PLANNED, null).and(asked(SECOND, null)));
    }

    @Test
    void what_is_planned_on_the_other_side_waits() {
        assertThat(sent(planned("origin"))).isEqualTo(Effects.NONE);
    }

    private static ValueCase planned(String side) {
        return ValueCase.adult()
                .with(CasePart.SIDE_ADDRESSED, side)
                .with(CasePart.REFERRALS, List.of(PLANNED, SomeServices.referral(2, State.asked, List.of()), SECOND));
    }

    private static Effects sent(ValueCase some) {
        return SendReferralsCall.RULES.of(some.state());
    }

    private static Effects asked(Referral referral, @Nullable AgencyCode agency) {
        return Effects.of(
                new Effect.AsksFor(referral, agency),
                new Effect.Sends(Map.of(
                        "referral",
                        referral.id(),
                        BestInterestsProcess.Variable.ACTING_SIDE,
                        "destination",
                        ServiceReferralProcess.Variable.REFERRAL_DUE,
                        "referralOneDay")));
    }
}
