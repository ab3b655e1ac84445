package org.homeward.engine.sandbox.told;

/** A walk can't go on as it was asked to: nothing of the attempt stays. */
public final class WalkStoppedException extends RuntimeException {

    private final String element;

    public WalkStoppedException(String element, Throwable cause) {
        super("The walk can't go on", cause);
        this.element = element;
    }

    /** The element of the model at which it stopped; empty if that isn't known. */
    public String element() {
        return element;
    }
}
