package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.services.SomeServices.FIRST;
import static org.homeward.procedures.services.SomeServices.SECOND;

import java.util.List;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Referral.State;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.ServiceReferralProcess.Answer;
import org.homeward.shared.procedures.ServiceReferralProcess.Variable;
import org.junit.jupiter.api.Test;

class SeekOtherServiceStepTest {

    private static final AgencyCode THIRD = new AgencyCode("TH-NGO-AAT");
    private static final Referral DECLINED = SomeServices.referral(1, State.declined, List.of(FIRST));

    @Test
    void the_next_one_is_asked() {
        assertThat(again(DECLINED).effects(SeekOtherServiceStep.RULES).all())
                .containsExactly(new Effect.AsksFor(DECLINED, SECOND));
    }

    @Test
    void after_the_last_one_the_first_is_asked_again() {
        // given
        var all = SomeServices.referral(1, State.declined, List.of(FIRST, SECOND, THIRD));

        // when, then
        assertThat(again(all).effects(SeekOtherServiceStep.RULES).all())
                .containsExactly(new Effect.AsksFor(all, FIRST));
    }

    @Test
    void a_blocked_contact_is_passed_over() {
        assertThat(again(DECLINED)
                        .with(CasePart.BARRED, Set.of(SECOND))
                        .effects(SeekOtherServiceStep.RULES)
                        .all())
                .containsExactly(new Effect.AsksFor(DECLINED, THIRD));
    }

    @Test
    void to_whom_the_person_lets_nothing_go_is_passed_over() {
        assertThat(again(DECLINED)
                        .with(ServiceProviderRules.LEFT_OUT, Set.of(SECOND))
                        .effects(SeekOtherServiceStep.RULES)
                        .all())
                .containsExactly(new Effect.AsksFor(DECLINED, THIRD));
    }

    @Test
    void where_nobody_is_left_the_focal_point_is_asked() {
        assertThat(again(DECLINED)
                        .with(CasePart.BARRED, Set.of(FIRST, SECOND))
                        .with(ServiceProviderRules.LEFT_OUT, Set.of(THIRD))
                        .effects(SeekOtherServiceStep.RULES)
                        .all())
                .containsExactly(new Effect.AsksFor(DECLINED, null));
    }

    @Test
    void what_the_person_wants_no_more_is_no_need_unmet() {
        assertThat(seeks(DECLINED, Answer.NOT_WANTED)
                        .effects(SeekOtherServiceStep.RULES)
                        .all())
                .containsExactly(new Effect.ReferralIs(DECLINED, State.notWanted));
    }

    @Test
    void a_need_that_stays_unmet_is_counted_where_it_is() {
        assertThat(seeks(DECLINED, "unmet").effects(SeekOtherServiceStep.RULES).all())
                .containsExactly(
                        new Effect.ReferralIs(DECLINED, State.unmet),
                        new Effect.Unmet(new CountryCode("TH"), "health"));
    }

    private static ValueCase again(Referral referral) {
        return seeks(referral, Answer.REFER_AGAIN).holders("destination.service-health", FIRST, SECOND, THIRD);
    }

    private static ValueCase seeks(Referral referral, String outcome) {
        return SomeServices.about(referral).says(Variable.SEARCH_OUTCOME, outcome);
    }
}
