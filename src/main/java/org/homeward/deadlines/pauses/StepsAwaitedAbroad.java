package org.homeward.deadlines.pauses;

import org.homeward.engine.steps.OpenStep;

/** Knows which step another country waits for. */
public interface StepsAwaitedAbroad {

    /** Whether the step answers a request that came from the other country. */
    boolean waitFor(OpenStep step);
}
