package org.homeward.sop.repatriation;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps of the return before they were declared. */
public final class FormerReturn {

    public static final List<Class<? extends HandInHandler>> ALL = List.of(AnswerShortNotice.class, DecideReturn.class);

    private FormerReturn() {}
}
