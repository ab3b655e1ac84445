package org.homeward.channel.lines;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.ReaderLocale;
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

    public DueGroup when(StepLine line, ReaderLocale say) {
        var now = clock.instant();
        var due = line.due();
        if (line.lateAt(now)) {
            return DueGroup.overdue;
        }
        var today = now.atZone(say.zone()).toLocalDate();
        if (due == null) {
            return talkBy(today, line, say) ? DueGroup.talk : DueGroup.later;
        }
        var day = due.atZone(say.zone()).toLocalDate();
        if (!day.isAfter(today)) {
            return DueGroup.today;
        }
        return day.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? DueGroup.later : DueGroup.week;
    }

    /** Whether the next talk is on that day or was before. */
    private static boolean talkBy(LocalDate day, StepLine line, ReaderLocale say) {
        var talk = line.dates().nextTalk();
        return talk != null && !talk.atZone(say.zone()).toLocalDate().isAfter(day);
    }

    public DueLabel due(StepLine line, ReaderLocale say) {
        var due = line.due();
        var talk = line.dates().nextTalk();
        if (talk != null && when(line, say) == DueGroup.talk) {
            return new DueLabel("plain", say.day(talk), say.words("inbox.due.personDecides"));
        }
        if (due == null) {
            return "personDecides".equals(line.dates().kind())
                    ? new DueLabel("plain", say.words("inbox.due.noLimit"), say.words("inbox.due.personDecides"))
                    : new DueLabel("plain", say.words("inbox.due.none"), say.words("inbox.due.notYet"));
        }
        if (line.paused()) {
            return new DueLabel("plain", say.words("inbox.due.paused"), paused(line, due, say));
        }
        var now = clock.instant();
        return switch (when(line, say)) {
            case overdue -> new DueLabel("late", distance(line, due, say), say.words("inbox.due.was", say.day(due)));
            case today -> new DueLabel("soon", say.words("inbox.due.today", say.time(due)), distance(line, due, say));
            default -> new DueLabel(soon(line, now), say.day(due), distance(line, due, say));
        };
    }

    public boolean late(StepLine line) {
        return line.lateAt(clock.instant());
    }

    /** When something was saved: today the time alone. */
    public String saved(Instant at, ReaderLocale say) {
        var day = say.day(at);
        return day.equals(say.day(clock.instant())) ? say.time(at) : day + ", " + say.time(at);
    }

    /** {@code 8 working days left}, or how late it is, or how many hours are left today. */
    public String distance(StepLine line, Instant due, ReaderLocale say) {
        return distances.of(line.desk().country(), due, late(line), say.zone(), say.language());
    }

    private static String paused(StepLine line, Instant due, ReaderLocale say) {
        var without = line.dueWithoutPause();
        return without == null
                ? say.words("inbox.due.paused.to", say.day(due))
                : say.words("inbox.due.paused.both", say.day(due), say.day(without));
    }

    private static String soon(StepLine line, Instant now) {
        return line.warn() != null && line.warn().isBefore(now) ? "soon" : "plain";
    }
}
