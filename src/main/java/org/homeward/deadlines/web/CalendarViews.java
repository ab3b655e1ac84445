package org.homeward.deadlines.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.homeward.deadlines.calendars.CalendarEffect;
import org.homeward.deadlines.calendars.CalendarImports;
import org.homeward.deadlines.calendars.StepRedatedByCalendar;
import org.homeward.directory.Directory;
import org.homeward.directory.Holiday;
import org.homeward.directory.HolidayYear;
import org.homeward.directory.ReplacedHolidayTable;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.calendars.CalendarChanges;
import org.homeward.directory.people.Actor;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts calendars and their changes into the reader's words; dates are those of the country. */
@Component
class CalendarViews {

    private final Directory directory;
    private final SourceTitles sources;
    private final CalendarChanges changes;
    private final CalendarImports imports;
    private final OfficeHoursViews hours;
    private final ModelTexts texts;
    private final TodayInCountry today;

    CalendarViews(
            Directory directory,
            CalendarChanges changes,
            CalendarImports imports,
            OfficeHoursViews hours,
            ModelTexts texts,
            TodayInCountry today) {
        this.directory = directory;
        this.sources = new SourceTitles(directory);
        this.changes = changes;
        this.imports = imports;
        this.hours = hours;
        this.texts = texts;
        this.today = today;
    }

    CalendarView of(CountryCode country, int year, Actor reader, Locale language, List<FieldMessage> problems) {
        var table = changes.inForce(country, year);
        var past = changes.of(country, year);
        return new CalendarView(
                directory.countries().stream()
                        .map(one -> new CalendarView.Choice(one.code().value(), one.name(language)))
                        .toList(),
                country.value(),
                directory.countryName(country, language),
                reader.country().equals(country),
                years(country).stream()
                        .map(one -> new CalendarView.Choice(String.valueOf(one), DateFormats.year(one, language)))
                        .toList(),
                new CalendarView.Table(
                        year,
                        DateFormats.year(year, language),
                        status(table),
                        past.isEmpty(),
                        past.isEmpty() ? 0 : past.get(0).id(),
                        table.days().stream().map(day -> day(day, language)).toList(),
                        past.stream().map(change -> change(change, language)).toList()),
                hours.of(country, language),
                hours.agencies(country, language),
                problems);
    }

    CalendarEffectView of(CalendarEffect effect, CountryCode country, Locale language) {
        var zone = directory.officeHours(country).zone();
        return new CalendarEffectView(
                effect.days().stream()
                        .map(change -> new CalendarEffectView.Day(
                                DateFormats.day(language).format(change.date()),
                                weekday(change.date(), language),
                                kind(change.before()),
                                name(change.before(), language),
                                kind(change.after()),
                                name(change.after(), language)))
                        .toList(),
                moved(effect.moved(), zone, language));
    }

    /** By step and dates, with how many of them there are: no case stands here. */
    private List<CalendarEffectView.Moved> moved(List<StepRedatedByCalendar> steps, ZoneId zone, Locale language) {
        var counted = new LinkedHashMap<CalendarEffectView.Moved, Integer>();
        steps.stream()
                .sorted(Comparator.comparing(
                                StepRedatedByCalendar::key, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(StepRedatedByCalendar::after, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(step -> new CalendarEffectView.Moved(
                        stepName(step, language),
                        1,
                        moment(step.before(), zone, language),
                        moment(step.after(), zone, language)))
                .forEach(one -> counted.merge(one, 1, Integer::sum));
        return counted.entrySet().stream()
                .map(entry -> new CalendarEffectView.Moved(
                        entry.getKey().step(),
                        entry.getValue(),
                        entry.getKey().before(),
                        entry.getKey().after()))
                .toList();
    }

    CalendarView.Change change(ReplacedHolidayTable change, Locale language) {
        return new CalendarView.Change(
                change.id(),
                String.valueOf(moment(
                        change.at(), directory.officeHours(change.country()).zone(), language)),
                change.by(),
                change.official(),
                sources.of(change.source(), language),
                imports.howMany(change));
    }

    int thisYear(CountryCode country) {
        return today.in(country).getYear();
    }

    private List<Integer> years(CountryCode country) {
        var known =
                directory.holidays(country).stream().mapToInt(day -> day.date().getYear());
        return IntStream.concat(known, IntStream.rangeClosed(thisYear(country), thisYear(country) + 2))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private static String status(HolidayYear table) {
        if (table.days().isEmpty()) {
            return "none";
        }
        return HolidayTableFiles.isOfficial(table) ? "official" : "provisional";
    }

    private CalendarView.Day day(Holiday day, Locale language) {
        return new CalendarView.Day(
                day.date().toString(),
                DateFormats.day(language).format(day.date()),
                weekday(day.date(), language),
                day.kind(),
                day.name(language),
                sources.of(day.source(), language));
    }

    private @Nullable String stepName(StepRedatedByCalendar step, Locale language) {
        var definition = step.definitionId();
        var key = step.key();
        return definition == null || key == null ? null : texts.name(definition, key, language);
    }

    private static @Nullable String kind(@Nullable Holiday day) {
        return day == null ? null : day.kind();
    }

    private static @Nullable String name(@Nullable Holiday day, Locale language) {
        return day == null ? null : day.name(language);
    }

    private static String weekday(LocalDate date, Locale language) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    private static @Nullable String moment(@Nullable Instant moment, ZoneId zone, Locale language) {
        return moment == null
                ? null
                : DateFormats.moment(language).withZone(zone).format(moment);
    }
}
