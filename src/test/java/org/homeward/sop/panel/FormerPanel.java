package org.homeward.sop.panel;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the panels before they were declared. */
public final class FormerPanel {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(CallPanel.class, GiveOpinion.class);

    private FormerPanel() {}
}
