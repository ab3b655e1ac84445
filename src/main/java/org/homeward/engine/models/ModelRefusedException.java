package org.homeward.engine.models;

import org.homeward.shared.ExplainedStartFailure;

/** A model that the safe-model wall doesn't let through; the text names element and reason. */
public final class ModelRefusedException extends RuntimeException implements ExplainedStartFailure {

    public ModelRefusedException(String reasons) {
        super(reasons);
    }
}
