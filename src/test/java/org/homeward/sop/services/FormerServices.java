package org.homeward.sop.services;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of services before they were declared. */
public final class FormerServices {

    public static final List<Class<? extends HandInHandler>> ALL =
            List.of(AnswerReferral.class, PlanReintegration.class, ProvideService.class, SeekOtherService.class);

    /** What writes a service down. */
    public static final List<Class<?>> WRITING = List.of(Referrals.class, ServicePlans.class);

    private FormerServices() {}
}
