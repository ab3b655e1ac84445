package org.homeward.sop.identification;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the identification before they were declared. */
public final class FormerIdentification {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(
            DecideStatus.class, InterviewPerson.class, ReviewDecision.class, ScreenPerson.class, SettleAge.class);

    private FormerIdentification() {}
}
