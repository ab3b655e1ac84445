package org.homeward.deadlines.pauses;

import org.homeward.deadlines.Pause;
import org.homeward.engine.steps.OpenStep;

/** A step's clock stands still from now on; told in the same transaction. */
public record StepPausedEvent(OpenStep step, Pause pause) {}
