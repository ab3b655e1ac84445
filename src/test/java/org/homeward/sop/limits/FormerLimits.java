package org.homeward.sop.limits;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps about limits before they were declared. */
public final class FormerLimits {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(
            AgreeStay.class,
            AskReturnAgain.class,
            DecideNextStay.class,
            DecideOnwardStay.class,
            EndCustody.class,
            RenewAtHome.class,
            RenewPaper.class,
            RenewWithHost.class,
            SecureSafety.class,
            SeparateFromAdults.class,
            UseRight.class);

    private FormerLimits() {}
}
