package org.homeward.engine.models;

import org.homeward.shared.StartFailure;

/** A model that the safe-model wall doesn't let through; the text names element and reason. */
public final class RefusedModel extends RuntimeException implements StartFailure {

    public RefusedModel(String reasons) {
        super(reasons);
    }
}
