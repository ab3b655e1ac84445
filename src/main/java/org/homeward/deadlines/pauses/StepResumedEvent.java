package org.homeward.deadlines.pauses;

import org.homeward.deadlines.Pause;
import org.homeward.engine.steps.OpenStep;

/** A step's clock runs again; told in the same transaction. Not told for a pause that ended with its step. */
public record StepResumedEvent(OpenStep step, Pause pause) {}
