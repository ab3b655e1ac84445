package org.homeward.inbox.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.ReaderWording;
import org.homeward.inbox.InboxRow;
import org.springframework.stereotype.Component;

/** Says when a step is due: the day, and how far it is from now. */
@Component
public class DueWords {

    private final TimeUntilDue distances;
    private final Clock clock;

    DueWords(TimeUntilDue distances, Clock clock) {
        this.distances = distances;
        this.clock = clock;
    }

    DueGroup when(InboxRow row, ReaderWording say) {
        var now = clock.instant();
        var due = row.due();
        if (row.lateAt(now)) {
            return DueGroup.overdue;
        }
        var today = now.atZone(say.zone()).toLocalDate();
        if (due == null) {
            return talkBy(today, row, say) ? DueGroup.talk : DueGroup.later;
        }
        var day = due.atZone(say.zone()).toLocalDate();
        if (!day.isAfter(today)) {
            return DueGroup.today;
        }
        return day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? DueGroup.later : DueGroup.week;
    }

    /** Whether the next talk is on that day or was before. */
    private static boolean talkBy(LocalDate day, InboxRow row, ReaderWording say) {
        var talk = row.dates().nextTalk();
        return talk != null && !talk.atZone(say.zone()).toLocalDate().isAfter(day);
    }

    public DueLabel due(InboxRow row, ReaderWording say) {
        var due = row.due();
        var talk = row.dates().nextTalk();
        if (talk != null && when(row, say) == DueGroup.talk) {
            return new DueLabel("plain", say.day(talk), say.words("inbox.due.personDecides"));
        }
        if (due == null) {
            return "personDecides".equals(row.dates().kind())
                    ? new DueLabel("plain", say.words("inbox.due.noLimit"), say.words("inbox.due.personDecides"))
                    : new DueLabel("plain", say.words("inbox.due.none"), say.words("inbox.due.notYet"));
        }
        if (row.paused()) {
            return new DueLabel("plain", say.words("inbox.due.paused"), paused(row, due, say));
        }
        var now = clock.instant();
        return switch (when(row, say)) {
            case overdue -> new DueLabel("late", distance(row, due, say), say.words("inbox.due.was", say.day(due)));
            case today -> new DueLabel("soon", say.words("inbox.due.today", say.time(due)), distance(row, due, say));
            default -> new DueLabel(soon(row, now), say.day(due), distance(row, due, say));
        };
    }

    /** {@code 8 working days left}, or how late it is, or how many hours are left today. */
    public String distance(InboxRow row, Instant due, ReaderWording say) {
        return distances.of(row.desk().country(), due, row.lateAt(clock.instant()), say.zone(), say.language());
    }

    private static String paused(InboxRow row, Instant due, ReaderWording say) {
        var without = row.dueWithoutPause();
        return without == null
                ? say.words("inbox.due.paused.to", say.day(due))
                : say.words("inbox.due.paused.both", say.day(due), say.day(without));
    }

    private static String soon(InboxRow row, Instant now) {
        return row.warn() != null && row.warn().isBefore(now) ? "soon" : "plain";
    }
}
