package org.homeward.engine.steps;

/** A step is over; told in the engine's transaction. */
public record StepFinishedEvent(FinishedStep step) {}
