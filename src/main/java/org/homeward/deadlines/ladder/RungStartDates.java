package org.homeward.deadlines.ladder;

import java.time.Instant;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The dates that the moments of a step's rungs are counted from.
 *
 * @param started when the step's clock started
 * @param waitsUntil a date that the holder promised: the ladder counts from it as if it were due then
 * @param country in whose working days the ladder counts
 */
record RungStartDates(
        Instant started,
        Instant opened,
        @Nullable Instant warn,
        Instant due,
        @Nullable Instant waitsUntil,
        CountryCode country) {

    /** Since when the holder is late for the ladder: nobody is late with what isn't there yet. */
    Instant lateFrom() {
        var late = due.isBefore(opened) ? opened : due;
        return waitsUntil == null || waitsUntil.isBefore(late) ? late : waitsUntil;
    }
}
