package org.homeward.overdue.web;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.BoardAgency;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.ClockStopReason;
import org.homeward.overdue.DelayCause;
import org.homeward.overdue.NotifiedRungs;
import org.jspecify.annotations.Nullable;

/** Says what a line of the board means in its reader's words: on the page, on paper and in the table. */
record BoardWords(ReaderLocale say, TimeUntilDue distances) {

    /** A step of the other side has no name for the origin: only its stage is told. */
    public String name(BoardRow row) {
        if (row.name() != null) {
            return row.name();
        }
        return row.at().stage() == null
                ? say.words("overdue.whose.side")
                : say.words(
                        "overdue.otherSide", say.words("frame.phase." + row.at().stage()));
    }

    public String desk(BoardAgency desk) {
        return desk.unit() != null
                ? say.agency(desk.unit())
                : desk.kind() == BoardAgency.Kind.country
                        ? say.country(desk.country())
                        : say.words("overdue.desk." + desk.kind(), say.country(desk.country()));
    }

    /** How late it is, or how long it has. */
    public String distance(BoardRow row) {
        var due = row.dates().due();
        if (due == null) {
            return say.words("overdue.noDate");
        }
        return row.dates().lateFrom() == null
                ? say.words("overdue.stands")
                : distances.of(row.at().desk().country(), due, row.dates().late(), say.zone(), say.language());
    }

    public String due(BoardRow row) {
        return due(row, say::day);
    }

    public String dueOnPaper(BoardRow row) {
        return due(row, say::onPaper);
    }

    private String due(BoardRow row, Function<Instant, String> day) {
        var due = row.dates().due();
        return due == null
                ? say.words("overdue.openSince", day.apply(row.dates().opened()))
                : say.words(row.dates().late() ? "overdue.wasDue" : "overdue.isDue", day.apply(due));
    }

    /** Whether somebody took it; null where that isn't told. */
    public @Nullable String holder(BoardRow row) {
        var taken = row.at().taken();
        return taken == null ? null : say.words(taken ? "overdue.taken" : "overdue.notTaken");
    }

    public String why(BoardRow row) {
        var before = row.dates().before();
        if (row.standing() != null) {
            return why(row.standing());
        }
        return before == null || row.cause() != DelayCause.openedLate
                ? say.words("overdue.cause." + row.cause())
                : say.words("overdue.openedLateAfter", before.name(), say.agency(before.agency()));
    }

    private String why(ClockStopReason standing) {
        var reason = standing.reason() == null
                ? say.words("overdue.cause.paused")
                : say.words("overdue.pausedFor", say.words("deadlines.pause.reason." + standing.reason()));
        return say.words(
                standing.past() ? "overdue.pausedPast" : "overdue.pausedUntil", reason, say.day(standing.plannedEnd()));
    }

    public String level(NotifiedRungs told) {
        return say.words("overdue.told.level", Math.max(0, told.level()), told.top());
    }

    /** The last that happened: the promise of the one who has it, else who was told. */
    public @Nullable String last(NotifiedRungs told) {
        if (told.newDate() != null) {
            return say.words("overdue.told.newDate", say.day(told.newDate()));
        }
        if (told.answer() != null) {
            return say.words("overdue.told.answer." + told.answer());
        }
        if (told.reminded() != null && (told.at() == null || told.reminded().isAfter(told.at()))) {
            return say.words("overdue.told.reminded", say.day(told.reminded()));
        }
        return told.at() == null
                ? null
                : say.words(
                        "overdue.told.last",
                        told.who().stream()
                                .map(who -> say.words("overdue.who." + who))
                                .collect(Collectors.joining(", ")),
                        say.day(told.at()));
    }
}
