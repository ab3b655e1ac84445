package org.homeward.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The office hours of a country's public service, or of one of its agencies.
 *
 * @param agency the agency that has hours of its own, or null for the country's
 * @param validTo the last day on which they hold, or null
 */
public record OfficeHours(
        CountryCode country,
        @Nullable AgencyCode agency,
        Set<DayOfWeek> restDays,
        LocalTime opens,
        LocalTime closes,
        ZoneId zone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public OfficeHours {
        restDays = Set.copyOf(restDays);
    }

    /** Whether they hold on the day. */
    public boolean holdsOn(LocalDate day) {
        return new Validity(validFrom, validTo).holdsOn(day);
    }

    static OfficeHours of(DirectoryRow row) {
        var validity = Validity.of(row);
        return new OfficeHours(
                row.as("country", CountryCode::new),
                row.optional("agency") == null ? null : row.as("agency", AgencyCode::new),
                days(row.textOrEmpty("rest_days")),
                row.as("opens", LocalTime::parse),
                row.as("closes", LocalTime::parse),
                row.as("zone", ZoneId::of),
                validity.from(),
                validity.to(),
                row.text("source"));
    }

    /** {@code SATURDAY;SUNDAY} */
    static Set<DayOfWeek> days(String text) {
        return Stream.of(text.split(";"))
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }
}
