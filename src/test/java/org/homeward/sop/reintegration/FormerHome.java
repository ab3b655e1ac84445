package org.homeward.sop.reintegration;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the support at home before they were declared. */
public final class FormerHome {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(
            AssessNeeds.class,
            CloseCase.class,
            PlanSafety.class,
            ReachRemotely.class,
            ReassessSafety.class,
            ReceiveInTransit.class,
            ReviewLostContact.class,
            ReviewPlan.class,
            VisitPerson.class);

    private FormerHome() {}
}
