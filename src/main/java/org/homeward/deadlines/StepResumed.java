package org.homeward.deadlines;

import org.homeward.engine.OpenStep;

/** A step's clock runs again; told in the same transaction. Not told for a pause that ended with its step. */
public record StepResumed(OpenStep step, Pause pause) {}
