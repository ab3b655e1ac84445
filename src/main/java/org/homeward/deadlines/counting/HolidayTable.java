package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.directory.Holiday;
import org.homeward.shared.CountryCode;

/** A country's holidays and make-up days, and how sure each year is. */
record HolidayTable(CountryCode country, Map<LocalDate, Holiday> days, Map<Integer, Boolean> provisional) {

    static HolidayTable of(CountryCode country, List<Holiday> holidays) {
        return new HolidayTable(
                country,
                holidays.stream().collect(Collectors.toMap(Holiday::date, Function.identity())),
                holidays.stream()
                        .collect(Collectors.toMap(
                                day -> day.date().getYear(), Holiday::provisional, Boolean::logicalAnd)));
    }

    Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    boolean isProvisional(int year) {
        return provisional.getOrDefault(year, false);
    }

    boolean isMissing(int year) {
        return !provisional.containsKey(year);
    }
}
