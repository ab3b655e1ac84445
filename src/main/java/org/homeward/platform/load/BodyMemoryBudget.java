package org.homeward.platform.load;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the bodies hold that are on their way or wait to be read: never more than the node has room for. */
final class BodyMemoryBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodyMemoryBudget(long most) {
        this.most = most;
    }

    boolean take(int bytes) {
        if (held.addAndGet(bytes) > most) {
            held.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
