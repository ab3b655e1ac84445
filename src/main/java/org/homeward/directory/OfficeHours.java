package org.homeward.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.homeward.shared.CountryCode;

/** When the public service of a country works. */
public record OfficeHours(
        CountryCode country, Set<DayOfWeek> restDays, LocalTime opens, LocalTime closes, ZoneId zone, String source) {

    public OfficeHours {
        restDays = Set.copyOf(restDays);
    }
}
