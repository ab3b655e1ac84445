package org.homeward.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The time in which a clock stands still. The day a pause begins counts as run, the day it ends doesn't; counting goes on the day after
 * (sop-facts 4.3). Clocks of hours leave out the time itself.
 */
public record PausedTime(List<Span> spans) {

    static final PausedTime NONE = new PausedTime(List.of());

    public PausedTime {
        spans = List.copyOf(spans);
    }

    boolean isPaused(LocalDate day) {
        return spans.stream().anyMatch(span -> span.holds(day));
    }

    /** The moment, later by the time for which the clock stands still before it. */
    Instant later(Instant from, Instant end) {
        var later = end;
        for (var span : spans) {
            var begins = span.from().isBefore(from) ? from : span.from();
            if (begins.isBefore(later) && span.until().isAfter(begins)) {
                later = later.plus(Duration.between(begins, span.until()));
            }
        }
        return later;
    }

    /** The moment, or the end of the pause in which it lies. */
    Instant afterPause(Instant moment) {
        var after = moment;
        for (var span : spans) {
            if (!after.isBefore(span.from()) && after.isBefore(span.until())) {
                after = span.until();
            }
        }
        return after;
    }

    /** One pause, in its order in time: from its first day on, which still counts, to its last, which doesn't. */
    public record Span(Instant from, LocalDate firstDay, Instant until, LocalDate lastDay) {

        private boolean holds(LocalDate day) {
            return day.isAfter(firstDay) && !day.isAfter(lastDay);
        }
    }
}
