package org.homeward.shared;

/** Says whether this machine's clock agrees with the clock of all nodes: nothing that time alone sets off happens while it doesn't. */
@FunctionalInterface
public interface ClockAgreement {

    /** False from the moment at which the machine's clock is known to be off. */
    boolean isKept();
}
