package org.homeward.engine.steps;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets the agency that got a step into its case. */
public interface StepAdmission {

    /**
     * The step has opened: told once, in the engine's transaction, before the step is listed and anybody else hears of it.
     *
     * @param variable reads a process variable of the step, null if unset
     */
    void opened(OpenStep step, Function<String, @Nullable Object> variable);
}
