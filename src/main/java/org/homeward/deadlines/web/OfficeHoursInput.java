package org.homeward.deadlines.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.OfficeHours;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Office hours as the form sends them. */
record OfficeHoursInput(
        @Nullable String agency,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable List<String> restDays,
        @Nullable String from,
        @Nullable String to,
        @Nullable String source) {

    private static final int MOST_REST_DAYS = 3;
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** The hours; problems are refused field by field. */
    OfficeHours read(CountryCode country, Directory directory) {
        var wrong = new CalendarFormFields(directory);
        var code = wrong.read(
                "agency", agency, "calendars.wrong.agency", country.value(), text -> own(text, country, directory));
        var opening = wrong.need("opens", opens, "calendars.wrong.time", LocalTime.MIN, LocalTime::parse);
        var closing = wrong.need("closes", closes, "calendars.wrong.time", LocalTime.MAX, LocalTime::parse);
        Set<DayOfWeek> rest = wrong.read(
                "restDays",
                String.join(";", given()),
                "calendars.wrong.restDays",
                Set.<DayOfWeek>of(),
                OfficeHoursInput::days);
        var first = wrong.need("from", from, "calendars.wrong.day", SOME_DAY, OfficeHoursInput::day);
        var last = wrong.read("to", to, "calendars.wrong.day", LocalDate.MAX, OfficeHoursInput::day);
        var itsSource = wrong.need("source", source, "calendars.wrong.sourceText", "", OfficeHoursInput::plain);
        if (!opening.isBefore(closing)) {
            wrong.add("closes", "calendars.wrong.closes");
        }
        if (last.isBefore(first)) {
            wrong.add("to", "calendars.wrong.to");
        }
        wrong.refuseIfAny();
        return new OfficeHours(
                country,
                code.equals(country.value()) ? null : new AgencyCode(code),
                rest,
                opening,
                closing,
                directory.officeHours(country).zone(),
                first,
                last.equals(LocalDate.MAX) ? null : last,
                itsSource);
    }

    private List<String> given() {
        return restDays == null ? List.of() : restDays;
    }

    /** Two countries always share a day on which both work. */
    private static Set<DayOfWeek> days(String text) {
        var days = Stream.of(text.split(";")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        if (days.size() > MOST_REST_DAYS) {
            throw new IllegalArgumentException("Too few working days are left");
        }
        return days;
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 2000 || day.getYear() > 2099) {
            throw new IllegalArgumentException("Too far away");
        }
        return day;
    }

    private static String own(String text, CountryCode country, Directory directory) {
        return directory
                .agency(new AgencyCode(text))
                .filter(agency -> agency.country().equals(country))
                .orElseThrow(() -> new IllegalArgumentException("No agency of this country"))
                .code()
                .value();
    }

    private static String plain(String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Too long");
        }
        return text;
    }
}
