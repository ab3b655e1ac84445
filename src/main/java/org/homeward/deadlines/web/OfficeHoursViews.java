package org.homeward.deadlines.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.directory.ReplacedOfficeHours;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Office hours of a country and its agencies, in the reader's words. */
@Component
class OfficeHoursViews {

    private final Directory directory;
    private final CalendarChanges changes;
    private final TodayInCountry today;

    OfficeHoursViews(Directory directory, CalendarChanges changes, TodayInCountry today) {
        this.directory = directory;
        this.changes = changes;
        this.today = today;
    }

    /** All that ever held: those changed while running first, the newest on top, then those of the program. */
    List<CalendarView.Hours> of(CountryCode country, Locale language) {
        var changed = changes.hoursOf(country);
        var packaged = directory.allOfficeHours(country).stream().filter(hours -> changed.stream()
                .noneMatch(change -> change.hours().equals(hours)));
        return Stream.concat(
                        changed.stream().map(change -> line(change.hours(), change, language)),
                        packaged.map(hours -> line(hours, null, language)))
                .toList();
    }

    /** The agencies that may have hours of their own. */
    List<CalendarView.Choice> agencies(CountryCode country, Locale language) {
        return directory.agencies(country, today.in(country)).stream()
                .map(agency -> new CalendarView.Choice(agency.code().value(), agency.name(language)))
                .toList();
    }

    CalendarView.Hours line(OfficeHours hours, @Nullable ReplacedOfficeHours change, Locale language) {
        var zone = hours.zone();
        var agency = hours.agency();
        var to = hours.validTo();
        var day = DateFormats.day(language);
        return new CalendarView.Hours(
                change == null ? null : change.id(),
                agency == null ? null : directory.agencyName(agency, language),
                hours.opens().toString(),
                hours.closes().toString(),
                hours.restDays().stream()
                        .sorted()
                        .map((DayOfWeek rest) -> rest.getDisplayName(TextStyle.SHORT, language))
                        .toList(),
                day.format(hours.validFrom()),
                to == null ? null : day.format(to),
                new SourceTitles(directory).of(hours.source(), language),
                change == null ? null : change.by(),
                change == null
                        ? null
                        : DateFormats.moment(language).withZone(zone).format(change.at()));
    }
}
