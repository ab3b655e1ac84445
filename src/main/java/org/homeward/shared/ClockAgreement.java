package org.homeward.shared;

/** Whether this machine's clock is the one of all: what time alone sets off doesn't happen while it isn't. */
@FunctionalInterface
public interface ClockAgreement {

    /** False from the moment at which the machine's clock is known to be off. */
    boolean isKept();
}
