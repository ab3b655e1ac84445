package org.homeward.procedures.services;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps of services. */
public final class ServicesSteps {

    public static final List<StepRules> ALL =
            List.of(AnswerReferral.RULES, PlanReintegration.RULES, ProvideService.RULES, SeekOtherService.RULES);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(EndReferral.RULES, SendReferrals.RULES);

    private ServicesSteps() {}
}
