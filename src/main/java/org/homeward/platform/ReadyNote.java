package org.homeward.platform;

/** What is printed after the address when the program is ready. */
public interface ReadyNote {

    /** Whole lines; empty if there is nothing to say. */
    String text();
}
