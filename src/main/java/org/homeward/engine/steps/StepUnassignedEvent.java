package org.homeward.engine.steps;

/** An open step is nobody's again, since who had it doesn't do such steps any more. */
public record StepUnassignedEvent(OpenStep step, String from) {}
