package org.homeward.deadlines.calendars;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.jspecify.annotations.Nullable;

/** A day that isn't the same in two tables; null where a table doesn't have it. */
public record HolidayChange(
        LocalDate date, @Nullable Holiday before, @Nullable Holiday after) {

    static List<HolidayChange> between(HolidayYear before, HolidayYear after) {
        var old = byDate(before);
        var fresh = byDate(after);
        return Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .distinct()
                .sorted()
                .map(date -> new HolidayChange(date, old.get(date), fresh.get(date)))
                .filter(change -> !same(change.before, change.after))
                .toList();
    }

    private static boolean same(@Nullable Holiday one, @Nullable Holiday other) {
        return one != null
                && other != null
                && one.works() == other.works()
                && Objects.equals(one.names().get("en"), other.names().get("en"));
    }

    private static TreeMap<LocalDate, Holiday> byDate(HolidayYear year) {
        return year.days().stream()
                .collect(Collectors.toMap(Holiday::date, Function.identity(), (one, other) -> other, TreeMap::new));
    }
}
