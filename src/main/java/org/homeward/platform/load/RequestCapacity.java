package org.homeward.platform.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The number of requests that are answered at the same time. Some more wait for their turn, writing ones first; a request that would wait
 * too long is refused at once, reading ones earlier than writing ones. A share of the places, and of the line, is for reading requests
 * alone, however many write.
 */
final class RequestCapacity {

    private static final int SMOOTHED_OVER = 16;
    private static final int SHARE_FOR_READS = 4;

    private final int atOnce;
    private final int mostWritesInside;
    private final int mostReads;
    private final int mostWrites;
    private final int mostWaiting;
    private final long patience;
    private final LongSupplier nanos;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Turn> writes = new ArrayDeque<>();
    private final Deque<Turn> reads = new ArrayDeque<>();
    private int inside;
    private int writesInside;
    private long lastLeft;
    private long meanGap;

    RequestCapacity(LoadLimitSettings settings, LongSupplier nanos) {
        this.atOnce = settings.atOnce();
        this.mostWritesInside = Math.max(1, atOnce - Math.max(1, atOnce / SHARE_FOR_READS));
        this.mostReads = settings.waiting();
        this.mostWaiting = mostReads + mostReads / 2;
        this.mostWrites = mostWaiting - mostReads / SHARE_FOR_READS;
        this.patience = settings.patience().toNanos();
        this.nanos = nanos;
    }

    /**
     * Waits for a turn; a request that got one {@link #leave leaves} afterwards, with the kind with which it came.
     *
     * @return false if there is none
     */
    boolean enter(boolean writing) {
        lock.lock();
        try {
            if (inside < atOnce && (!writing || writesInside < mostWritesInside)) {
                comesIn(writing);
                return true;
            }
            return hasRoom(writing) && new Turn(writing ? writes : reads).await();
        } finally {
            lock.unlock();
        }
    }

    void leave(boolean writing) {
        lock.lock();
        try {
            inside--;
            if (writing) {
                writesInside--;
            }
            if (!writes.isEmpty() && writesInside < mostWritesInside) {
                comesIn(true);
                next(writes);
            } else if (!reads.isEmpty()) {
                comesIn(false);
                next(reads);
            }
        } finally {
            lock.unlock();
        }
    }

    private void next(Deque<Turn> line) {
        var now = nanos.getAsLong();
        meanGap += (now - lastLeft - meanGap) / SMOOTHED_OVER;
        lastLeft = now;
        line.removeFirst().come();
    }

    private void comesIn(boolean writing) {
        inside++;
        if (writing) {
            writesInside++;
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

    /** The requests ahead are served at the pace of the last ones that left. */
    private boolean hasRoom(boolean writing) {
        if (waiting() == 0) {
            lastLeft = nanos.getAsLong();
        }
        if (waiting() >= mostWaiting) {
            return false;
        }
        return writing
                ? writes.size() < mostWrites && meanGap * (writes.size() + 1) <= patience
                : reads.size() < mostReads && meanGap * aheadOfARead() <= patience / 2;
    }

    /** With itself: for each read that comes, writes take no more than their share of the turns. */
    private int aheadOfARead() {
        var turns = reads.size() + 1;
        return turns + Math.min(writes.size(), turns * (SHARE_FOR_READS - 1));
    }

    /** A request that waits for its turn. */
    private final class Turn {

        private final Deque<Turn> line;
        private final Condition changed = lock.newCondition();
        private boolean come;

        Turn(Deque<Turn> line) {
            this.line = line;
        }

        /** The machine may be slower than it was: a request that waited twice as long as expected goes. */
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
