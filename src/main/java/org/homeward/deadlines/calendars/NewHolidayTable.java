package org.homeward.deadlines.calendars;

import java.util.List;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.homeward.shared.CountryCode;

/**
 * A holiday table that somebody brings.
 *
 * @param official whether the country has announced it
 * @param source where it comes from
 */
public record NewHolidayTable(HolidayYear year, boolean official, String source) {

    static NewHolidayTable of(CountryCode country, int year, List<Holiday> days, boolean official, String source) {
        return new NewHolidayTable(new HolidayYear(country, year, days), official, source);
    }
}
