package org.homeward.procedures.reintegration;

import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ReintegrationProcess;

/**
 * After danger the visits follow the risk as it is now, the next one on the day that the safety plan says, if it says one (C4). Danger
 * before the first visit counts as danger at one.
 */
final class ReassessSafetySteps {

    private static final String RISK = "riskNow";

    static final StepRules AFTER_A_VISIT = rules(ReintegrationProcess.Step.REASSESS_SAFETY);
    static final StepRules BEFORE_THE_FIRST = rules(ReintegrationProcess.Step.PLAN_SAFETY);

    private ReassessSafetySteps() {}

    private static StepRules rules(String step) {
        return StepRules.of(step)
                .hears(RepeatedIdentificationRules.AGREED, RISK, RecordVisitSteps.NEXT_ON)
                .sets(VisitSchedule.RISK_AT_HOME, RecordVisitSteps.AGREED_ON)
                .setsOff(Effect.OffersIdentification.class)
                .then(ReassessSafetySteps::follows);
    }

    private static Effects follows(CaseState state, HandedInStep plan) {
        var day = plan.answer(RecordVisitSteps.NEXT_ON);
        var told = RepeatedIdentificationRules.ifAgreed(plan).andSet(VisitSchedule.RISK_AT_HOME, plan.text(RISK));
        return day.isPresent() ? told.andSet(RecordVisitSteps.AGREED_ON, day.get()) : told;
    }
}
