package org.homeward.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of one look at the database's clock.
 *
 * @param offset how far all nodes' clocks are moved from the machines', if ever they were
 * @param ahead how far this machine's clock is ahead of the database's; negative if behind
 * @param unsure by how much that may be wrong, since the question took its time
 * @param machine this machine's clock when it asked
 * @param nanos this machine's running nanoseconds then
 */
record ClockReading(Optional<Duration> offset, Duration ahead, Duration unsure, Instant machine, long nanos) {

    /** More than this, and a node's clock is wrong. */
    private static final Duration ALLOWED = Duration.ofMinutes(1);

    /** The machine's clock is certainly wrong. */
    boolean isOff() {
        var least = ahead.abs().minus(unsure);
        return !least.isNegative() && isOff(least);
    }

    static boolean isOff(Duration difference) {
        return difference.abs().compareTo(ALLOWED) > 0;
    }

    /** The machine's clock was set since: it went another way than its running nanoseconds. */
    boolean isOvertaken(Instant machineNow, long nanosNow) {
        return isOff(setSince(machineNow, nanosNow));
    }

    /** How far the machine's clock is ahead now, also if it was set since. */
    Duration aheadAt(Instant machineNow, long nanosNow) {
        return ahead.plus(setSince(machineNow, nanosNow));
    }

    private Duration setSince(Instant machineNow, long nanosNow) {
        return Duration.between(machine, machineNow).minusNanos(nanosNow - nanos);
    }
}
