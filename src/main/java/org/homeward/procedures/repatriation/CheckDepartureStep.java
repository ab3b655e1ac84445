package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.HandoverProcess;

/**
 * Names the escort; a yes that others heard doesn't count; a child that objects now, or for whom no panel has decided yet, goes to the
 * panel, not over the border. A day that can't be kept is called off, and a new one proposed, as for a person who isn't fit to travel;
 * within one country no day was announced that could be called off.
 */
final class CheckDepartureStep {

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
                    JourneyRules.ON_DAY,
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
                    CheckDepartureStep::leaves,
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
                    JourneyRules.dayIsAhead(),
                    TravelDocumentChecks.documentValid(),
                    TravelDocumentChecks.documentThere())
            .insists(
                    "leaves",
                    CheckDepartureStep::leavesOnTheDay,
                    ChildSafetyRules.ageSettled(WANTS),
                    JourneyRules.noOrderedStay(WANTS),
                    RiskRules.bearable(WANTS),
                    TravelDocumentChecks.readyOrWaived())
            .insists(
                    "leavesOverBorder",
                    (state, said) -> leavesOnTheDay(state, said) && state.acrossTheBorder(),
                    JourneyRules.notHeldByOrigin(WANTS, "departure.heldOnArrival"),
                    FamilyTravelRules.announced())
            .insists(
                    "leavesWithinCountry",
                    (state, said) -> leavesOnTheDay(state, said) && !state.acrossTheBorder(),
                    FamilyTravelRules.planned())
            .setsOff(Effect.Escort.class, Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then(CheckDepartureStep::follows);

    private CheckDepartureStep() {}

    private static Effects follows(CaseState state, HandedInStep said) {
        var named = said.answer(ESCORT).isPresent();
        var objects = childObjects(state, said);
        var effects = said.has(ESCORT) ? Effects.of(new Effect.Escort(named ? said.at() : null)) : Effects.NONE;
        if (objects) {
            effects = effects.and(new Effect.ObjectsAnew(said.at()));
        } else if (said.is(WANTS, "no")) {
            effects = effects.and(RefusalOnTheWayRules.SAID);
        }
        return effects.andSet("escortNamed", named)
                .andSet(HandoverProcess.Variable.CHILD_OBJECTS, objects || ChildSafetyRules.awaitsPanel(state))
                .andSet(HandoverProcess.Variable.DAY_KEPT, !leaves(state, said) || isKept(state, said));
    }

    private static boolean leavesOnTheDay(CaseState state, HandedInStep said) {
        return leaves(state, said) && isKept(state, said);
    }

    private static boolean leaves(CaseState state, HandedInStep said) {
        return said.is(WANTS, "yes") && !childObjects(state, said) && !ChildSafetyRules.awaitsPanel(state);
    }

    private static boolean isKept(CaseState state, HandedInStep said) {
        return !said.is(FIT, "no") && !(state.acrossTheBorder() && said.is(JourneyRules.ON_DAY, "no"));
    }

    /** A child's no is an objection too (R19). */
    private static boolean childObjects(CaseState state, HandedInStep said) {
        return state.child() && (said.is(OBJECTS, "yes") || said.is(WANTS, "no"));
    }
}
