package org.homeward.deadlines.pauses;

import org.homeward.deadlines.Pause;
import org.homeward.engine.steps.OpenStep;

/** Somebody reviewed a pause (R17); told in the same transaction, the pause as it is from then on. */
public record PauseReviewedEvent(OpenStep step, Pause pause, PauseReview review) {}
