package org.homeward.procedures.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.procedures.services.SomeServices.FIRST;
import static org.homeward.procedures.services.SomeServices.HEALTH;
import static org.homeward.procedures.services.SomeServices.SECOND;

import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.AgencyCode;
import org.junit.jupiter.api.Test;

class ServiceProviderRulesTest {

    @Test
    void a_service_is_left_out_where_the_person_lets_it_go_to_none_who_give_it() {
        assertThat(areLeftOut(Set.of(), FIRST, SECOND)).isTrue();
        assertThat(areLeftOut(Set.of(), FIRST)).isFalse();
    }

    @Test
    void a_blocked_contact_gives_no_service() {
        assertThat(areLeftOut(Set.of(SECOND), FIRST)).isTrue();
        assertThat(areLeftOut(Set.of(FIRST, SECOND), FIRST)).isFalse();
    }

    private static boolean areLeftOut(Set<AgencyCode> barred, AgencyCode... leftOut) {
        var state = ValueCase.adult()
                .holders("destination.service-health", FIRST, SECOND)
                .with(CasePart.BARRED, barred)
                .with(ServiceProviderRules.LEFT_OUT, Set.of(leftOut))
                .state();
        return ServiceProviderRules.areLeftOut(state.only(ServiceProviderRules.READS), HEALTH);
    }
}
