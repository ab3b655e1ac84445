package org.homeward.inbox.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import org.homeward.deadlines.WorkingDays;
import org.homeward.inbox.InboxRow;
import org.springframework.stereotype.Component;

/** Says when a step is due, from now: in hours today, else in working days of the country whose step it is. */
@Component
class DueWords {

    private final WorkingDays workingDays;
    private final Clock clock;

    DueWords(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    When when(InboxRow row, Say say) {
        var now = clock.instant();
        var due = row.due();
        if (row.lateAt(now)) {
            return When.overdue;
        }
        if (due == null) {
            return When.later;
        }
        var today = now.atZone(say.zone()).toLocalDate();
        var day = due.atZone(say.zone()).toLocalDate();
        if (!day.isAfter(today)) {
            return When.today;
        }
        return day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? When.later : When.week;
    }

    Due due(InboxRow row, Say say) {
        var due = row.due();
        if (due == null) {
            return "personDecides".equals(row.kind())
                    ? new Due("plain", say.words("inbox.due.noLimit"), say.words("inbox.due.personDecides"))
                    : new Due("plain", say.words("inbox.due.none"), say.words("inbox.due.notYet"));
        }
        var now = clock.instant();
        return switch (when(row, say)) {
            case overdue -> new Due("late", late(row, due, now, say), say.words("inbox.due.was", say.day(due)));
            case today -> new Due("soon", say.words("inbox.due.today", say.time(due)), hours(now, due, say));
            default -> new Due(soon(row, now), say.day(due), left(row, now, due, say));
        };
    }

    /** {@code 8 working days left}, or how late it is, or how many hours are left today. */
    String distance(InboxRow row, Instant due, Say say) {
        var now = clock.instant();
        return switch (when(row, say)) {
            case overdue -> late(row, due, now, say);
            case today -> hours(now, due, say);
            default -> left(row, now, due, say);
        };
    }

    private String late(InboxRow row, Instant due, Instant now, Say say) {
        var days = workingDays.between(row.agency().country(), due, now);
        return days > 0
                ? say.words("inbox.due.late", days)
                : say.words(
                        "inbox.due.lateHours",
                        Math.max(1, Duration.between(due, now).toHours()));
    }

    private static String hours(Instant now, Instant due, Say say) {
        return now.isAfter(due)
                ? say.words("inbox.due.passed")
                : say.words("inbox.due.hoursLeft", Duration.between(now, due).toHours());
    }

    private String left(InboxRow row, Instant now, Instant due, Say say) {
        return say.words("inbox.due.left", workingDays.between(row.agency().country(), now, due));
    }

    private static String soon(InboxRow row, Instant now) {
        return row.warn() != null && row.warn().isBefore(now) ? "soon" : "plain";
    }
}
