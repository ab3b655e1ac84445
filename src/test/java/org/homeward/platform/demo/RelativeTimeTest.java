package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {

    /** Monday to Friday from 08:30 in Bangkok. */
    private static final WorkingCalendar THAILAND = WorkingCalendar.nowhere(new OfficeHours(
            new CountryCode("TH"),
            null,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            LocalTime.of(8, 30),
            LocalTime.of(16, 30),
            ZoneId.of("Asia/Bangkok"),
            LocalDate.EPOCH,
            null,
            "default"));

    @ParameterizedTest
    @CsvSource({
        "P3D, 2026-12-04T02:00:00Z, 2026-12-01T02:00:00Z", //
        "PT20H, 2026-12-04T02:00:00Z, 2026-12-03T06:00:00Z",
        "TH-1-PT0S, 2026-12-04T02:00:00Z, 2026-12-04T01:30:00Z", // Friday, office is open
        "TH-1-PT0S, 2026-12-04T01:00:00Z, 2026-12-03T01:30:00Z", // Friday, before it opens
        "TH-1-PT0S, 2026-12-06T02:00:00Z, 2026-12-04T01:30:00Z", // Sunday
        "TH-6-PT12H, 2026-12-07T02:00:00Z, 2026-11-29T13:30:00Z" // the sixth last is Monday a week before
    })
    void it_counts_back_from_now_or_from_the_opening_of_a_working_day(String ago, Instant now, Instant then) {
        assertThat(RelativeTime.of(ago).before(now, country -> THAILAND)).isEqualTo(then);
    }
}
