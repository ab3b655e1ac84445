package org.homeward.platform;

/** Something that has to be there before the first page is shown; runs at each start, after the port is open. */
public interface StartupTask {

    int MODELS = 100;

    int ACCOUNTS = 200;

    int DEMO_CASES = 300;

    /** From here on pages are shown already. */
    int BEHIND_THE_PAGES = 1_000;

    /** Smaller ones run first. */
    int order();

    /** Does its part, or finds that it is done. */
    void run();
}
