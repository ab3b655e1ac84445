package org.homeward.platform.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * How many requests are answered at the same time. Some more wait for their turn, writing ones first; who would wait too long is
 * refused at once, reading ones earlier than writing ones.
 */
final class Capacity {

    private static final int SMOOTHED_OVER = 16;

    private final int atOnce;
    private final int mostReads;
    private final int mostWaiting;
    private final long patience;
    private final LongSupplier nanos;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Turn> writes = new ArrayDeque<>();
    private final Deque<Turn> reads = new ArrayDeque<>();
    private int inside;
    private long lastLeft;
    private long meanGap;

    Capacity(LoadSettings settings, LongSupplier nanos) {
        this.atOnce = settings.atOnce();
        this.mostReads = settings.waiting();
        this.mostWaiting = settings.waiting() + settings.waiting() / 2;
        this.patience = settings.patience().toNanos();
        this.nanos = nanos;
    }

    /**
     * Waits for a turn; who got it {@link #leave leaves} afterwards.
     *
     * @return false if there is none
     */
    boolean enter(boolean writing) {
        lock.lock();
        try {
            if (inside < atOnce) {
                inside++;
                return true;
            }
            return hasRoom(writing) && new Turn(writing ? writes : reads).await();
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            var now = nanos.getAsLong();
            if (waiting() > 0) {
                meanGap += (now - lastLeft - meanGap) / SMOOTHED_OVER;
                lastLeft = now;
                (writes.isEmpty() ? reads : writes).removeFirst().come();
            } else {
                inside--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return writes.size() + reads.size();
        } finally {
            lock.unlock();
        }
    }

    /** What is ahead is served at the pace of the last ones that left. */
    private boolean hasRoom(boolean writing) {
        if (waiting() == 0) {
            lastLeft = nanos.getAsLong();
        }
        var expected = meanGap * ((writing ? writes.size() : waiting()) + 1);
        return writing
                ? waiting() < mostWaiting && expected <= patience
                : waiting() < mostReads && expected <= patience / 2;
    }

    /** A request that waits for its turn. */
    private final class Turn {

        private final Deque<Turn> line;
        private final Condition changed = lock.newCondition();
        private boolean come;

        Turn(Deque<Turn> line) {
            this.line = line;
        }

        /** The machine may be slower than it was: who waited twice as long as expected goes. */
        boolean await() {
            line.addLast(this);
            var left = Duration.ofNanos(patience).multipliedBy(2).toNanos();
            try {
                while (!come && left > 0) {
                    left = changed.awaitNanos(left);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (!come) {
                line.remove(this);
            }
            return come;
        }

        void come() {
            come = true;
            changed.signal();
        }
    }
}
