package org.homeward.deadlines;

import org.homeward.engine.OpenStep;

/** Somebody reviewed a pause (R17); told in the same transaction, the pause as it is from then on. */
public record PauseReviewed(OpenStep step, Pause pause, PauseReview review) {}
