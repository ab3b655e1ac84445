package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafety;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.HandoverProcess;

/**
 * Names the escort; a yes that others heard doesn't count; a child that objects now, or for whom no panel has decided yet, goes to the
 * panel, not over the border. A day that can't be kept is called off, and a new one proposed, as for a person who isn't fit to travel;
 * within one country no day was announced that could be called off.
 */
final class CheckDeparture {

    private static final String WANTS = HandoverProcess.Variable.STILL_WANTS_RETURN;
    private static final String FIT = "fitToTravel";
    private static final String ESCORT = "escortName";
    private static final String ASKED_ALONE = "askedAlone";
    private static final String OBJECTS = "childObjectsToReturn";

    static final StepRules RULES = StepRules.of(HandoverProcess.Step.CHECK_DEPARTURE, "handover", "domesticReturn")
            .asks(
                    OBJECTS,
                    ASKED_ALONE,
                    FIT,
                    Journey.ON_DAY,
                    TravelDocumentChecks.EXPIRY,
                    TravelDocumentChecks.PAPER,
                    WANTS)
            .hears(ESCORT)
            .hears(TravelDocumentChecks.HEARD)
            .freely(FIT)
            .reads(CasePart.SAFEGUARDS)
            .form(new FormRules().shows("documentsRequired", TravelDocumentChecks::lines, TravelDocumentChecks.MEANS))
            .keeps("R19")
            .sets("escortNamed", HandoverProcess.Variable.CHILD_OBJECTS, HandoverProcess.Variable.DAY_KEPT)
            .table(Decision.REQUIRED_DOCUMENTS, TravelDocumentChecks.INPUTS)
            .insists(
                    "wantsToLeave",
                    CheckDeparture::leaves,
                    Requirement.refuses(
                            "askedAlone",
                            ASKED_ALONE,
                            "departure.askAlone",
                            (state, said) -> said.is(ASKED_ALONE, "no")),
                    Requirement.refuses(
                            "fitToTravel",
                            FIT,
                            "departure.notFit",
                            (state, said) -> said.is(FIT, "no") && !state.acrossTheBorder()))
            .insists(
                    "leavesOverBorder",
                    (state, said) -> leavesOnTheDay(state, said) && state.acrossTheBorder(),
                    Journey.dayIsAhead(),
                    TravelDocumentChecks.documentValid(),
                    TravelDocumentChecks.documentThere())
            .insists(
                    "leaves",
                    CheckDeparture::leavesOnTheDay,
                    ChildSafety.ageSettled(WANTS),
                    Journey.noOrderedStay(WANTS),
                    Risk.bearable(WANTS),
                    TravelDocumentChecks.readyOrWaived())
            .insists(
                    "leavesOverBorder",
                    (state, said) -> leavesOnTheDay(state, said) && state.acrossTheBorder(),
                    Journey.notHeldByOrigin(WANTS, "departure.heldOnArrival"),
                    FamilyTravelsTogether.announced())
            .insists(
                    "leavesWithinCountry",
                    (state, said) -> leavesOnTheDay(state, said) && !state.acrossTheBorder(),
                    FamilyTravelsTogether.planned())
            .setsOff(Effect.Escort.class, Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then(CheckDeparture::follows);

    private CheckDeparture() {}

    private static Effects follows(CaseState state, HandedIn said) {
        var named = said.answer(ESCORT).isPresent();
        var objects = childObjects(state, said);
        var effects = said.has(ESCORT) ? Effects.of(new Effect.Escort(named ? said.at() : null)) : Effects.NONE;
        if (objects) {
            effects = effects.and(new Effect.ObjectsAnew(said.at()));
        } else if (said.is(WANTS, "no")) {
            effects = effects.and(LateRefusal.SAID);
        }
        return effects.andSet("escortNamed", named)
                .andSet(HandoverProcess.Variable.CHILD_OBJECTS, objects || ChildSafety.awaitsPanel(state))
                .andSet(HandoverProcess.Variable.DAY_KEPT, !leaves(state, said) || isKept(state, said));
    }

    private static boolean leavesOnTheDay(CaseState state, HandedIn said) {
        return leaves(state, said) && isKept(state, said);
    }

    private static boolean leaves(CaseState state, HandedIn said) {
        return said.is(WANTS, "yes") && !childObjects(state, said) && !ChildSafety.awaitsPanel(state);
    }

    private static boolean isKept(CaseState state, HandedIn said) {
        return !said.is(FIT, "no") && !(state.acrossTheBorder() && said.is(Journey.ON_DAY, "no"));
    }

    /** A child's no is an objection too (R19). */
    private static boolean childObjects(CaseState state, HandedIn said) {
        return state.child() && (said.is(OBJECTS, "yes") || said.is(WANTS, "no"));
    }
}
