package org.homeward.engine;

/** A step is over; told in the engine's transaction. */
public record StepFinished(FinishedStep step) {}
