package org.homeward.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.homeward.directory.PackagedDirectory;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DueDatesTableTest {

    private static final WorkingCalendars CALENDARS = new WorkingCalendars(PackagedDirectory.read());

    @ParameterizedTest(name = "{0} {1} + {2} {3} ({4}, {5}) = {6}: {7}")
    @CsvFileSource(resources = "/duedates.csv", numLinesToSkip = 1)
    void the_due_date_is_the_one_counted_by_hand(
            String country,
            LocalDateTime from,
            int amount,
            DeadlineUnit unit,
            NonWorkingDayRule landing,
            String alsoCountry,
            OffsetDateTime expected,
            String reasoning) {
        // given
        var own = CALENDARS.of(new CountryCode(country));
        var calendar = alsoCountry == null ? own : own.combinedWith(CALENDARS.of(new CountryCode(alsoCountry)));
        var start = ClockStart.at(from.atZone(own.zone()).toInstant(), own);
        var rule = Rules.of(amount, unit, landing);

        // when
        var due =
                new DayCountRules(calendar).end(rule, start).atZone(own.zone()).toOffsetDateTime();

        // then
        assertThat(due).isEqualTo(expected);
        assertThat(due.getOffset()).isEqualTo(expected.getOffset());
    }
}
