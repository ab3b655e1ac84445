package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.shared.procedures.DomesticReturnProcess;

/** The way home within one country: it is planned with an escort, and a child that won't go on goes to the panel. */
final class DomesticReturnSteps {

    private static final String ESCORT = "escortName";
    private static final String DONE = DomesticReturnProcess.Variable.TRAVEL_DONE;

    static final StepRules PLAN_TRAVEL = StepRules.of(DomesticReturnProcess.Step.PLAN_TRAVEL)
            .asks(ESCORT)
            .keeps("R19")
            .sets("escortNamed")
            .insists(FamilyTravelRules.sameDay())
            .setsOff(Effect.Escort.class)
            .then((state, said) -> {
                var named = said.answer(ESCORT).isPresent();
                return Effects.of(new Effect.Escort(named ? said.at() : null)).andSet("escortNamed", named);
            });

    static final StepRules BRING_HOME = StepRules.of(DomesticReturnProcess.Step.BRING_HOME)
            .asks(DONE, FamilyTravelRules.BOTH_CROSS)
            .holds(CasePart.FAMILY)
            .reads(CasePart.SAFEGUARDS)
            .sets(DomesticReturnProcess.Variable.CHILD_OBJECTS)
            .insists(
                    "broughtHome",
                    (state, said) -> isBroughtHome(said),
                    JourneyRules.noOrderedStay(DONE),
                    RiskRules.bearable(DONE),
                    FamilyTravelRules.bothHome(),
                    ChildSafetyRules.forTravel(DONE))
            .setsOff(Effect.ObjectsAnew.class, Effect.TakesBack.class)
            .then((state, said) -> isBroughtHome(said)
                    ? Effects.set(DomesticReturnProcess.Variable.CHILD_OBJECTS, false)
                    : refused(state, said));

    private DomesticReturnSteps() {}

    private static boolean isBroughtHome(HandedInStep said) {
        return !said.is(DONE, "refused");
    }

    private static Effects refused(CaseState state, HandedInStep said) {
        if (ChildSafetyRules.lacksDecision(state)) {
            return Effects.set(DomesticReturnProcess.Variable.CHILD_OBJECTS, true);
        }
        return Effects.of(state.child() ? new Effect.ObjectsAnew(said.at()) : RefusalOnTheWayRules.SAID)
                .andSet(DomesticReturnProcess.Variable.CHILD_OBJECTS, state.child());
    }
}
