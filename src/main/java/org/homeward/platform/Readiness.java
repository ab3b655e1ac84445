package org.homeward.platform;

import org.springframework.stereotype.Component;

/** Whether models, accounts and demo cases are there, so that pages may be shown. */
@Component
public class Readiness {

    private volatile boolean ready;

    /** True from the end of the last start step on. */
    public boolean isReady() {
        return ready;
    }

    void open() {
        ready = true;
    }
}
