package org.homeward.channel.questions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeward.deadlines.counting.DayCountRules;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException;
import org.springframework.stereotype.Component;

/**
 * The last day for a unit's answer: it has that day until it closes, by its own calendar; a day on which it doesn't work becomes the next
 * one on which it does.
 */
@Component
public class AnswerDeadlines {

    /** So many working days are offered; a proposed default. */
    private static final List<Integer> OFFERED = List.of(2, 5, 10, 20);

    private static final int MOST = 60;

    private final WorkingCalendars calendars;
    private final Clock clock;

    AnswerDeadlines(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    List<Choice> choices(AgencyCode unit) {
        return OFFERED.stream()
                .map(days -> new Choice(days, due(unit, AnswerDueBy.in(days))))
                .toList();
    }

    /** The moment; throws {@link InvalidContentException} for a day that isn't after today there, or too far off. */
    Instant due(AgencyCode unit, AnswerDueBy by) {
        var calendar = calendars.of(unit);
        var today = calendar.day(clock.instant());
        var day = by.day();
        if (day == null) {
            return calendar.closes(after(today, by.workingDays(), calendar));
        }
        if (!day.isAfter(today)) {
            throw InvalidContentException.field("answerBy", "refusal.question.past");
        }
        if (day.isAfter(after(today, MOST, calendar))) {
            throw InvalidContentException.field("answerBy", "refusal.question.far", MOST);
        }
        return calendar.closes(after(day.minusDays(1), 1, calendar));
    }

    /** The last of so many working days after this one. */
    private static LocalDate after(LocalDate day, int workingDays, WorkingCalendar calendar) {
        if (workingDays < 1 || workingDays > MOST) {
            throw InvalidContentException.field("workingDays", "refusal.question.days", MOST);
        }
        return new DayCountRules(calendar).workingDays(day, workingDays);
    }

    /** A number of working days that is offered, and when they are over. */
    public record Choice(int workingDays, Instant due) {}
}
