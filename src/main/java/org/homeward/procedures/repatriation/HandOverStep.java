package org.homeward.procedures.repatriation;

import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.procedures.HandoverProcess;

/**
 * A hand-over that fails is the person's no, a child's, which goes to the panel, or nobody's refusal: the country of origin doesn't
 * let the person in, or the person isn't there; a child for whom no panel has decided yet goes to the panel.
 */
final class HandOverStep {

    private static final String DONE = HandoverProcess.Variable.HANDOVER_DONE;
    private static final String STOPPED = HandoverProcess.Variable.HANDOVER_STOPPED;
    private static final String WHY_NOT = "handoverNotDone";
    private static final String AT = "handedOverAt";

    static final StepRules RULES = StepRules.of(HandoverProcess.Step.HAND_OVER)
            .asks(DONE, WHY_NOT, FamilyTravelRules.BOTH_CROSS, JourneyRules.HELD_ON_ARRIVAL, AT)
            .form(new FormRules().shows(TravelList.SHOWN))
            .keeps("R11")
            .holds(CasePart.FAMILY)
            .reads(CasePart.SAFEGUARDS)
            .sets(STOPPED)
            .insists(
                    "isHandedOver",
                    (state, said) -> isHandedOver(said),
                    JourneyRules.notHeldByOrigin(DONE, "handover.custodySaid"),
                    JourneyRules.notHeldAtTheBorder(),
                    JourneyRules.noOrderedStay(DONE),
                    JourneyRules.nationalityKnown(DONE),
                    RiskRules.bearable(DONE),
                    FamilyTravelRules.bothCross(),
                    ChildSafetyRules.forTravel(DONE),
                    JourneyRules.dayHasCome(AT))
            .setsOff(CaseEvent.handedOver)
            .setsOff(Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then(HandOverStep::follows);

    private HandOverStep() {}

    private static boolean isHandedOver(HandedInStep said) {
        return !said.is(DONE, "refused");
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        if (isHandedOver(said)) {
            return Effects.of(new Effect.Happened(CaseEvent.handedOver, said.text(AT)))
                    .andSet(STOPPED, "no");
        }
        var absent = said.is(WHY_NOT, HandoverProcess.Answer.ABSENT);
        if (said.is(WHY_NOT, HandoverProcess.Answer.NOT_ADMITTED) || absent && !ChildSafetyRules.lacksDecision(state)) {
            return Effects.set(STOPPED, said.text(WHY_NOT));
        }
        if (state.child()) {
            return (absent ? Effects.NONE : Effects.of(new Effect.ObjectsAnew(said.at())))
                    .andSet(STOPPED, HandoverProcess.Answer.CHILD_OBJECTS);
        }
        return Effects.of(RefusalOnTheWayRules.SAID).andSet(STOPPED, "byPerson");
    }
}
