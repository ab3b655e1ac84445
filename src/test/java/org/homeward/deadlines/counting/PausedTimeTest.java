package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day a pause begins counts as run, the day it ends doesn't, counting goes on the day after (sop-facts 4.3). */
class PausedTimeTest {

    private static final WorkingCalendar CAMBODIA =
            new WorkingCalendars(PackagedDirectory.read()).of(new CountryCode("KH"));

    @ParameterizedTest(name = "{0} + {1} {2}, paused {3} to {4}: {5} ({6})")
    @CsvSource({
        "2026-06-01T09:00, 5, workingDay, 2026-06-03T10:00, 2026-06-08T10:00, 2026-06-11T17:00, 2 3 count; 9 10 11",
        "2026-06-01T09:00, 5, workingDay, 2026-06-03T10:00, 2026-06-03T16:00, 2026-06-08T17:00, ended on its first day",
        "2026-06-01T09:00, 5, workingDay, 2026-06-08T10:00, 2026-06-20T10:00, 2026-06-08T17:00, begun on the last day",
        "2026-06-01T09:00, 10, calendarDay, 2026-06-05T10:00, 2026-06-15T10:00, 2026-06-22T17:00, 2-5 and 16-21; 21 is a Sunday",
        "2026-06-01T09:00, 1, calendarDay, 2026-06-01T10:00, 2026-06-04T10:00, 2026-06-05T17:00, the day of the event had not counted",
        "2026-06-01T09:00, 1, month, 2026-06-10T10:00, 2026-06-20T10:00, 2026-07-13T17:00, 1 July and ten days; 11 is a Saturday",
        "2026-06-01T09:00, 48, hour, 2026-06-02T09:00, 2026-06-04T10:30, 2026-06-05T10:30, 24 hours before and 24 after",
        "2026-06-01T09:00, 24, hour, 2026-06-03T09:00, 2026-06-04T09:00, 2026-06-02T09:00, it was over before",
        "2026-06-20T09:00, -10, calendarDay, 2026-06-01T09:00, 2026-06-05T09:00, 2026-06-10T17:00, counted back and not in the pause",
        "2026-06-20T09:00, -10, calendarDay, 2026-06-08T09:00, 2026-06-12T09:00, 2026-06-15T17:00, in the pause; 13 is a Saturday"
    })
    void what_a_pause_does_to_a_date(
            LocalDateTime from,
            int amount,
            DeadlineUnit unit,
            LocalDateTime begins,
            LocalDateTime ends,
            LocalDateTime expected,
            String why) {
        // given
        var rule = Rules.of(amount, unit, unit == DeadlineUnit.hour ? NonWorkingDayRule.stay : NonWorkingDayRule.next);
        var paused = new PausedTime(
                List.of(new PausedTime.Span(moment(begins), begins.toLocalDate(), moment(ends), ends.toLocalDate())));

        // when
        var due = new DayCountRules(CAMBODIA.paused(paused)).end(rule, ClockStart.at(moment(from), CAMBODIA));

        // then
        assertThat(due).as(why).isEqualTo(moment(expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-16", "2026-06-30"})
    void pauses_one_after_the_other_add_up(LocalDate second) {
        // given
        var first = span("2026-06-02", "2026-06-05");
        var then = new PausedTime.Span(
                CAMBODIA.opens(second), second, CAMBODIA.closes(second.plusDays(7)), second.plusDays(7));
        var start = ClockStart.at(moment(LocalDateTime.parse("2026-06-01T09:00")), CAMBODIA);

        // when
        var due = new DayCountRules(CAMBODIA.paused(new PausedTime(List.of(first, then))))
                .end(Rules.of(30, DeadlineUnit.calendarDay, NonWorkingDayRule.stay), start);

        // then: 30 days, 3 and 7 more
        assertThat(CAMBODIA.day(due)).isEqualTo("2026-07-11");
    }

    private static PausedTime.Span span(String from, String to) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        return new PausedTime.Span(CAMBODIA.opens(first), first, CAMBODIA.closes(last), last);
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(CAMBODIA.zone()).toInstant();
    }
}
