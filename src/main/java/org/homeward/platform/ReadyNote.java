package org.homeward.platform;

/** A note that is printed after the address when the program is ready. */
public interface ReadyNote {

    /** Whole lines; empty if there is nothing to say. */
    String text();
}
