package org.homeward.procedures.reintegration;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps of the support at home. */
public final class ReintegrationSteps {

    public static final List<StepRules> ALL = List.of(
            AssessNeeds.RULES,
            CloseCase.RULES,
            ReassessSafety.AFTER_A_VISIT,
            ReassessSafety.BEFORE_THE_FIRST,
            ReceiveInTransit.RULES,
            ReviewLostContact.RULES,
            ReviewPlan.RULES,
            VisitRecord.CALL,
            VisitRecord.VISIT);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(PlanNextVisit.RULES);

    private ReintegrationSteps() {}
}
