package org.homeward.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the current day in a country. */
@Component
public class TodayInCountry {

    private static final int DAY = 10;
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Directory directory;
    private final Clock clock;

    TodayInCountry(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The day by the country's own clocks; by UTC in a country that the directory doesn't know. */
    public LocalDate in(CountryCode country) {
        return at(clock.instant(), country);
    }

    /** The day that it was or will be in the country at that moment. */
    public LocalDate at(Instant moment, CountryCode country) {
        return LocalDate.ofInstant(moment, zone(country));
    }

    /** Whether the day that begins this text, {@code 2026-11-29} or a moment of it, has passed in the country; null has not. */
    public boolean isOver(@Nullable Object day, CountryCode country) {
        return day != null && LocalDate.parse(day.toString().substring(0, DAY)).isBefore(in(country));
    }

    /** The zone of the country's own clocks; UTC in a country that the directory doesn't know. */
    public ZoneId zone(CountryCode country) {
        return directory.allOfficeHours(country).stream()
                .findFirst()
                .<ZoneId>map(OfficeHours::zone)
                .orElse(ZoneOffset.UTC);
    }

    /** The latest day that it is anywhere now. */
    public LocalDate latest() {
        return LocalDate.ofInstant(clock.instant(), EASTERNMOST);
    }
}
