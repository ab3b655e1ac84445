package org.homeward.procedures.limits;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.SeparationProcess;

/**
 * A child whose place isn't apart from adults who aren't its family is to have one that is. The caller reads the open steps of the case:
 * nothing begins anew while somebody looks for such a place already.
 */
public final class ApartFromAdultsRules {

    /** The question of the forms of places. */
    public static final String FIELD = "separateFromAdults";

    private ApartFromAdultsRules() {}

    /** The effects of a place's form: a place apart is to be found, or not. */
    public static Effects told(CaseState state, HandedInStep place) {
        return over(state, place).and(due(state, place.is(FIELD, "no")));
    }

    /** Sets that a place apart is due; null also while somebody looks for one already, whose hours go on. */
    public static Effects due(CaseState state, boolean amongAdults) {
        var due = amongAdults && !isLookedFor(state);
        var begins = due ? Effects.of(new Effect.Happened(CaseEvent.heldWithAdults, null)) : Effects.NONE;
        return begins.andSet(IdentificationProcess.Variable.SEPARATION_DUE, due ? Boolean.TRUE : null);
    }

    /**
     * The same in a talk at home, after which no model asks for such a place by itself. An adult is asked for no such place, and it
     * stays known that there is none.
     */
    public static Effects saidAtHome(CaseState state, HandedInStep talk) {
        if (!talk.is(FIELD, "no")) {
            return over(state, talk);
        }
        if (isLookedFor(state)) {
            return Effects.NONE;
        }
        var begins = Effects.of(new Effect.Happened(CaseEvent.heldWithAdults, null));
        return state.child() ? begins.and(new Effect.SeeksPlaceApart()) : begins;
    }

    private static Effects over(CaseState state, HandedInStep place) {
        return place.is(FIELD, "yes") && !isLookedFor(state)
                ? Effects.of(new Effect.Undone(CaseEvent.heldWithAdults))
                : Effects.NONE;
    }

    private static boolean isLookedFor(CaseState state) {
        return state.isOpen(SeparationProcess.Step.SEPARATE_FROM_ADULTS);
    }
}
