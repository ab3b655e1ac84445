package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;

/** Identification is offered again after signs of new exploitation: an adult agrees first, a child is protected at once (R14). */
final class RepeatedIdentificationRules {

    static final String AGREED = "newCaseAgreed";

    private RepeatedIdentificationRules() {}

    /** Signs were seen: of an adult the answer counts, of a child the signs. */
    static Effects afterSigns(CaseState state, HandedInStep visit) {
        return state.child() ? Effects.of(new Effect.OffersIdentification()) : ifAgreed(visit);
    }

    /** A person who wasn't asked at the visit is asked again with the safety plan (R1). */
    static Effects ifAgreed(HandedInStep talk) {
        return talk.is(AGREED, "yes") ? Effects.of(new Effect.OffersIdentification()) : Effects.NONE;
    }
}
