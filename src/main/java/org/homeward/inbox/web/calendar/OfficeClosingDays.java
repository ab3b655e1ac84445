package org.homeward.inbox.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days on which a country's offices are closed, and the holidays kept on them. */
@Component
class OfficeClosingDays {

    private final Directory directory;

    OfficeClosingDays(Directory directory) {
        this.directory = directory;
    }

    Known of(CountryCode country, LocalDate first, LocalDate last) {
        var holidays = directory.holidays(country).stream()
                .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
                .collect(Collectors.toMap(Holiday::date, Function.identity(), (one, other) -> one));
        return new Known(holidays, directory.officeHours(country, null));
    }

    /** The facts of these days. */
    record Known(Map<LocalDate, Holiday> holidays, List<OfficeHours> hours) {

        boolean off(LocalDate day) {
            var holiday = holidays.get(day);
            return holiday == null ? rests(day) : !holiday.works();
        }

        @Nullable
        String name(LocalDate day, ReaderLocale say) {
            var holiday = holidays.get(day);
            if (holiday == null) {
                return null;
            }
            var name = holiday.name(say.language());
            return holiday.works()
                    ? say.words("calendar.works", name)
                    : holiday.provisional() ? say.words("calendar.provisional", name) : name;
        }

        private boolean rests(LocalDate day) {
            return hours.stream()
                    .filter(known -> known.holdsOn(day))
                    .findFirst()
                    .map(known -> known.restDays().contains(day.getDayOfWeek()))
                    .orElse(false);
        }
    }
}
