package org.homeward.sop.children;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps that keep a child safe before they were declared. */
public final class FormerChildren {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(
            AppointGuardian.class,
            AskAtEighteen.class,
            AskConsents.class,
            DecideBestInterests.class,
            ExplainRights.class,
            PrepareBestInterests.class,
            ReviewBestInterests.class);

    private FormerChildren() {}
}
