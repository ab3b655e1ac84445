package org.homeward.procedures.limits;

import java.util.List;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.StepRules;

/** The declared steps about limits. */
public final class LimitsSteps {

    public static final List<StepRules> ALL = List.of(
            AgreeStay.RULES,
            AskReturnAgain.RULES,
            EndCustody.RULES,
            NextStay.DECIDE_NEXT_STAY,
            NextStay.DECIDE_ONWARD_STAY,
            RenewConsents.RENEW_AT_HOME,
            RenewConsents.WITH_HOST,
            RenewPaper.RULES,
            SecureSafety.RULES,
            SeparateFromAdults.RULES,
            UseRight.RULES);

    /** What models call by name. */
    public static final List<Automatic> CALLED = List.of(LookUpConsentAge.RULES);

    private LimitsSteps() {}
}
