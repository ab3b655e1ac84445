package org.homeward.engine;

/** Two steps of one case were finished at the same moment; the work may be tried again in a fresh transaction. */
public final class ConcurrentStepFinishException extends RuntimeException {

    public ConcurrentStepFinishException(Throwable cause) {
        super("Two steps of a case met", cause);
    }
}
