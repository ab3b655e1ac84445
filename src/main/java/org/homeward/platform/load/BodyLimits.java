package org.homeward.platform.load;

import java.time.Duration;

/**
 * The limits of a body's size and time.
 *
 * @param mostKept the largest that any route takes
 * @param mostTaken what is read at most, so that the sender of too much hears the answer
 * @param time until its pace counts
 * @param pace bytes in each second after that
 */
record BodyLimits(long mostKept, long mostTaken, Duration time, long pace) {

    private static final long MILLIS = 1000;

    /** How long a body may take of which nothing has come. */
    long milliseconds() {
        return time.toMillis();
    }

    /**
     * The time that it may take now that more has come: fast bytes give no right to be silent later, or a few who send nearly all at once
     * would hold the room of everybody.
     *
     * @param allowed how long it could take before, from its begin
     * @param passed since its begin
     * @param bytes that have come meanwhile
     */
    long milliseconds(long allowed, long passed, long bytes) {
        return Math.min(allowed + bytes * MILLIS / pace, passed + time.toMillis());
    }
}
