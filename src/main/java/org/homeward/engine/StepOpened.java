package org.homeward.engine;

/** A step opened; told in the engine's transaction. */
public record StepOpened(OpenStep step) {}
