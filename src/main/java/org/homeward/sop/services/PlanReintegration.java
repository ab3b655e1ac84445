package org.homeward.sop.services;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.sop.limits.RightLimits;
import org.homeward.sop.limits.RightLimits.Began;
import org.springframework.stereotype.Component;

/** Plans the services of the person's plan at home, and when the plan is reviewed. */
@ModelEffect(
        step = PlanReintegration.STEP,
        sets = {ReintegrationProcess.Variable.RIGHT_LIMIT, "certified", "appointed", PlanReintegration.REVIEW_DUE_ON})
@Component
final class PlanReintegration implements HandInHandler {

    static final String STEP = ReintegrationProcess.Step.PLAN_REINTEGRATION;

    static final String REVIEW_DUE_ON = "planReviewDueOn";

    private static final List<Began> RIGHTS = List.of(
            new Began(ReintegrationProcess.Variable.CERTIFIED, "certifiedOn"),
            new Began(ReintegrationProcess.Variable.APPOINTED, "protectorAppointedOn"));

    private final ServicesNeeded services;
    private final RightLimits rights;

    PlanReintegration(ServicesNeeded services, RightLimits rights) {
        this.services = services;
        this.rights = rights;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        var told = new HashMap<>(rights.told(handedIn, RIGHTS));
        told.put(REVIEW_DUE_ON, handedIn.text("planReviewOn"));
        return told;
    }
}
