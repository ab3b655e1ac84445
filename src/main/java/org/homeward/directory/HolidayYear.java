package org.homeward.directory;

import java.util.List;
import org.homeward.shared.CountryCode;

/** A country's holidays and make-up working days of one year. */
public record HolidayYear(CountryCode country, int year, List<Holiday> days) {

    public HolidayYear {
        days = List.copyOf(days);
        if (!days.stream()
                .allMatch(day -> day.date().getYear() == year && day.country().equals(country))) {
            throw new IllegalArgumentException("A holiday table holds days of its country and year only");
        }
    }
}
