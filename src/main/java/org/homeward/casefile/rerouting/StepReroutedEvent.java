package org.homeward.casefile.rerouting;

import org.homeward.engine.steps.OpenStep;

/** An open step lies at another agency now, by the rule of routing; nobody is told why. */
public record StepReroutedEvent(OpenStep step) {}
