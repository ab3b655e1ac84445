package org.homeward.platform;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;

/** Work at the present and the telling of the past take turns on this node: there is one clock for both. */
@Component
public class ClockSharingLock {

    /** Fair: a request for a page waits for one turn of the other, not for all of them. */
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

    /** Held while something is done at the present, by many at a time. */
    public Lock present() {
        return turns.readLock();
    }

    /** Held by the one who moves the clock into the past, until it is back. */
    public Lock past() {
        return turns.writeLock();
    }
}
