package org.homeward.sop.services;

import java.util.Map;
import org.homeward.engine.HandInHandler;
import org.homeward.engine.HandedIn;
import org.springframework.stereotype.Component;

/** Plans the services of the person's plan at home. */
@Component
final class PlanReintegration implements HandInHandler {

    static final String STEP = "userTask_planReintegration";

    private final ServicesNeeded services;

    PlanReintegration(ServicesNeeded services) {
        this.services = services;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        services.plan(handedIn);
        return Map.of();
    }
}
