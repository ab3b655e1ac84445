package org.homeward.deadlines;

import org.homeward.engine.OpenStep;

/** A step's clock stands still from now on; told in the same transaction. */
public record StepPaused(OpenStep step, Pause pause) {}
