package org.homeward.platform.load;

import java.time.Duration;

/**
 * How much a body may be, and how long it may take.
 *
 * @param mostKept the largest that any route takes
 * @param mostTaken what is read at most, so that the sender of too much hears the answer
 * @param time until its pace counts
 * @param pace bytes in each second after that
 */
record BodyLimits(long mostKept, long mostTaken, Duration time, long pace) {

    /** How long a body may take of which so much has come. */
    long milliseconds(long come) {
        return time.plusSeconds(come / pace).toMillis();
    }
}
