package org.homeward.procedures.repatriation;

import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.shared.procedures.ReturnWishProcess;

/** An adult's no on the way takes back the consent to return, as one that was said before (R4, R5); a child's is an objection (R19). */
final class RefusalOnTheWayRules {

    static final Effect SAID = new Effect.TakesBack(Purpose.Return);

    private RefusalOnTheWayRules() {}

    /**
     * In a talk: an adult who wants to stay takes back the consent to return; a child's no goes to the panel anew.
     *
     * @param wish the field that asks
     * @param since the variable that is true once the panel hears of it: earlier the panel is still to decide
     */
    static Effects ifWantsToStay(CaseState state, HandedInStep talk, String wish, String since) {
        if (!talk.is(wish, ReturnWishProcess.Answer.STAY)) {
            return Effects.NONE;
        }
        if (!state.child()) {
            return Effects.of(SAID);
        }
        return state.isTrue(since) ? Effects.of(new Effect.ObjectsAnew(talk.at())) : Effects.NONE;
    }
}
