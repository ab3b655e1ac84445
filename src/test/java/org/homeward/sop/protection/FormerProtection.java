package org.homeward.sop.protection;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the protection before they were declared. */
public final class FormerProtection {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(ClearLegalMatters.class);

    private FormerProtection() {}
}
