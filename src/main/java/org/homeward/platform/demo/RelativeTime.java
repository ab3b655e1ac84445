package org.homeward.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A time before now. With a country it counts from the opening of office on the nth last working day there that has begun, so that a step
 * due at that time is late by so many working days on any day.
 *
 * @param time before now, or before that opening
 */
record RelativeTime(@Nullable CountryCode country, int workingDays, Duration time) {

    /** {@code P3D}, {@code PT20H}; {@code TH-5-PT9H} is nine hours before the opening of the fifth last working day in Thailand. */
    static RelativeTime of(String text) {
        if (text.startsWith("P")) {
            return new RelativeTime(null, 0, Duration.parse(text));
        }
        var parts = text.split("-");
        return new RelativeTime(new CountryCode(parts[0]), Integer.parseInt(parts[1]), Duration.parse(parts[2]));
    }

    Instant before(Instant now, Function<CountryCode, WorkingCalendar> calendars) {
        return (country == null ? now : opening(now, calendars.apply(country))).minus(time);
    }

    private Instant opening(Instant now, WorkingCalendar calendar) {
        var left = workingDays;
        var day = calendar.day(now).plusDays(1);
        while (left > 0) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day) && !calendar.opens(day).isAfter(now)) {
                left--;
            }
        }
        return calendar.opens(day);
    }
}
