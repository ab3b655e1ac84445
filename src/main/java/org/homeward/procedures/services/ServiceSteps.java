package org.homeward.procedures.services;

import java.util.List;
import org.homeward.procedures.StepRules;

/** The declared steps of services. */
public final class ServiceSteps {

    public static final List<StepRules> ALL = List.of(
            AnswerReferral.RULES, PlanReintegration.RULES, ProvideService.RULES, SeekOtherService.RULES);

    private ServiceSteps() {}
}
