package org.homeward.sop.services;

import java.util.List;
import java.util.Map;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.sop.limits.RightLimits;
import org.homeward.sop.limits.RightLimits.Began;
import org.springframework.stereotype.Component;

/** Plans the services of the person's plan at home. */
@ModelEffect(
        step = PlanReintegration.STEP,
        sets = {"rightLimit", "certified", "appointed"})
@Component
final class PlanReintegration implements HandInHandler {

    static final String STEP = "userTask_planReintegration";

    private static final List<Began> RIGHTS =
            List.of(new Began("certified", "certifiedOn"), new Began("appointed", "protectorAppointedOn"));

    private final ServicesNeeded services;
    private final RightLimits rights;

    PlanReintegration(ServicesNeeded services, RightLimits rights) {
        this.services = services;
        this.rights = rights;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        return rights.told(handedIn, RIGHTS);
    }
}
