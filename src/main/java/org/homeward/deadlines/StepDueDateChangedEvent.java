package org.homeward.deadlines;

import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * A date moved; told in the same transaction.
 *
 * @param step the step as it is now; null for the clock of a request that no step answers yet
 */
public record StepDueDateChangedEvent(
        StepWithNewDate move, @Nullable OpenStep step) {}
