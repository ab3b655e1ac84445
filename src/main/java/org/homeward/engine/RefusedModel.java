package org.homeward.engine;

/** A model that the safe-model wall doesn't let through; the text names element and reason. */
public final class RefusedModel extends RuntimeException {

    RefusedModel(String reasons) {
        super(reasons);
    }
}
