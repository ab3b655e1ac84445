package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two calendars that share no working day: counting is refused, it doesn't go on for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NoWorkingDayTest {

    private static final WorkingCalendar BOTH = resting(
                    "KH", DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)
            .combinedWith(resting("TH", DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @ParameterizedTest
    @CsvSource({"3, workingDay, next", "-3, workingDay, previous", "7, calendarDay, next", "7, calendarDay, previous"})
    void no_day_is_found_and_the_count_is_refused(int amount, DeadlineUnit unit, NonWorkingDayRule landing) {
        // given
        var start = ClockStart.at(Instant.parse("2026-06-01T02:00:00Z"), BOTH);

        // when, then
        assertThatThrownBy(() -> new DayCountRules(BOTH).end(Rules.of(amount, unit, landing), start))
                .isInstanceOf(InvalidContentException.class)
                .hasMessage("refusal.wrongContent.noWorkingDay");
    }

    @ParameterizedTest
    @CsvSource({"5", "-5"})
    void hours_in_office_are_refused_too(int hours) {
        // when, then
        assertThatThrownBy(() -> new OfficeHourCount(BOTH).end(Instant.parse("2026-06-01T02:00:00Z"), hours))
                .isInstanceOf(InvalidContentException.class);
    }

    private static WorkingCalendar resting(String country, DayOfWeek... days) {
        return WorkingCalendar.of(
                List.of(new OfficeHours(
                        new CountryCode(country),
                        null,
                        Set.of(days),
                        LocalTime.of(8, 0),
                        LocalTime.of(17, 0),
                        ZoneId.of("Asia/Bangkok"),
                        LocalDate.of(2000, 1, 1),
                        null,
                        "test")),
                List.of());
    }
}
