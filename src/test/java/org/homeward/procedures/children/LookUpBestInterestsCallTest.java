package org.homeward.procedures.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.Effects;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.junit.jupiter.api.Test;

/** Whether a child stays, and whether the panel has to be heard first, by what the panel decided and the child said since (R19). */
class LookUpBestInterestsCallTest {

    private static final Instant EARLIER = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void a_child_of_whom_no_panel_decided_goes_to_the_panel() {
        assertThat(looked(ValueCase.child(), Safeguard.NONE)).isEqualTo(found(false, true));
    }

    @Test
    void a_decided_return_is_gone_on_with() {
        assertThat(looked(ValueCase.child(), decided(RepatriationProcess.Answer.RETURN_TO_FAMILY)))
                .isEqualTo(found(false, false));
    }

    @Test
    void a_child_that_objects_after_the_decision_goes_to_the_panel_again() {
        // given
        var objecting = decided(RepatriationProcess.Answer.RETURN_TO_FAMILY).withObjectionAnew(ValueCase.NOW);

        // then
        assertThat(looked(ValueCase.child(), objecting)).isEqualTo(found(false, true));
    }

    @Test
    void a_decided_stay_is_found() {
        assertThat(looked(ValueCase.child(), decided("stayHere"))).isEqualTo(found(true, false));
    }

    @Test
    void an_adult_goes_to_no_panel() {
        assertThat(looked(ValueCase.adult(), Safeguard.NONE)).isEqualTo(found(false, false));
    }

    private static Safeguard decided(String what) {
        return Safeguard.NONE.withBestInterests(what, EARLIER);
    }

    private static Effects looked(ValueCase some, Safeguard known) {
        return LookUpBestInterestsCall.RULES.of(
                some.with(CasePart.SAFEGUARDS, known).state());
    }

    private static Effects found(boolean stays, boolean awaitsPanel) {
        return Effects.set(ProtectionProcess.Variable.STAY_DECIDED, stays)
                .andSet(ReturnApprovalProcess.Variable.CHILD_OBJECTS, awaitsPanel);
    }
}
