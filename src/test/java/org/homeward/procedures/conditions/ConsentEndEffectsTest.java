package org.homeward.procedures.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R5: a consent that ends stops what it carried, and nothing else. */
class ConsentEndEffectsTest {

    private static final String RETURN_STOPPED = RepatriationProcess.Message.RETURN_STOPPED;
    private static final String SHARE = "ShareWithOriginAgency";
    private static final ConsentEndEffects NOTHING = new ConsentEndEffects(Optional.empty(), false);

    @ParameterizedTest
    @ValueSource(strings = {"Return", SHARE})
    void r5_a_return_that_is_under_way_stops(String purpose) {
        assertThat(ended(purpose, null, false, false)).isEqualTo(stops(RETURN_STOPPED));
    }

    @Test
    void r5_what_rests_on_another_consent_stops_wherever_the_return_is() {
        assertThat(ended("ShareForNationality", "stayed", true, false))
                .isEqualTo(stops(NationalityVerificationProcess.Message.NATIONALITY_SHARE_WITHDRAWN));
        assertThat(ended("FamilyContact", "stayed", true, false))
                .isEqualTo(stops(FamilyTracingProcess.Message.FAMILY_CONTACT_WITHDRAWN));
        assertThat(ended("Services", "stayed", true, false))
                .isEqualTo(stops(ServiceReferralProcess.Message.SERVICES_WITHDRAWN));
    }

    @Test
    void a_consent_that_carries_nothing_that_runs_stops_nothing() {
        assertThat(ended("ShareWithPolice", null, false, false)).isEqualTo(NOTHING);
    }

    @Test
    void who_has_crossed_the_border_is_not_stopped_and_nothing_is_recalled() {
        assertThat(ended(SHARE, null, true, false)).isEqualTo(NOTHING);
        assertThat(ended(SHARE, ReturnJourneyProcess.Answer.HANDED_OVER, true, true))
                .isEqualTo(NOTHING);
    }

    @Test
    void r4_a_return_that_is_over_has_nothing_to_stop_but_what_was_shared_is_recalled() {
        assertThat(ended(SHARE, "stayed", false, false)).isEqualTo(new ConsentEndEffects(Optional.empty(), true));
        assertThat(ended("Return", "stayed", false, false)).isEqualTo(NOTHING);
    }

    @Test
    void a_return_that_was_taken_up_again_is_under_way() {
        assertThat(ended(SHARE, "stayed", false, true)).isEqualTo(stops(RETURN_STOPPED));
    }

    private static ConsentEndEffects ended(String purpose, String outcome, boolean crossed, boolean takenUp) {
        return ConsentEndEffects.of(purpose, outcome, () -> crossed, () -> takenUp);
    }

    private static ConsentEndEffects stops(String message) {
        return new ConsentEndEffects(Optional.of(message), false);
    }
}
