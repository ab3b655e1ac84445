package org.homeward.engine.steps;

/** A step opened; told in the engine's transaction. */
public record StepOpenedEvent(OpenStep step) {}
