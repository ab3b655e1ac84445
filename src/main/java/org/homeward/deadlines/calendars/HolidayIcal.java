package org.homeward.deadlines.calendars;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.homeward.directory.Holiday;

/**
 * A holiday table as iCalendar: whole-day events; the category {@code WORKING-DAY} makes one a make-up working day. Days
 * of other years are left out, for such calendars often hold several.
 */
final class HolidayIcal {

    private static final int LONGEST_DAYS = 60;

    private HolidayIcal() {}

    static void read(String text, int year, HolidayTableDays days) {
        long event = 0;
        for (var found : parsed(text).<VEvent>getComponents("VEVENT")) {
            event++;
            if (found.getProperty(Property.RRULE).isPresent()) {
                days.wrong(event, "repeats");
            } else {
                read(found, event, year, days);
            }
        }
    }

    private static void read(VEvent event, long number, int year, HolidayTableDays days) {
        var first = day(event, Property.DTSTART);
        if (first == null) {
            days.wrong(number, "date");
            return;
        }
        var end = day(event, Property.DTEND);
        var length = end == null ? 1 : ChronoUnit.DAYS.between(first, end);
        if (length < 1 || length > LONGEST_DAYS) {
            days.wrong(number, "date");
            return;
        }
        var kind = text(event, Property.CATEGORIES).toUpperCase(Locale.ROOT).contains("WORKING-DAY")
                ? "working-day"
                : "holiday";
        first.datesUntil(first.plusDays(length))
                .filter(day -> day.getYear() == year)
                .forEach(day -> days.add(
                        number,
                        day.toString(),
                        kind,
                        text(event, Property.SUMMARY),
                        text(event, Property.DESCRIPTION)));
    }

    static String write(String country, List<Holiday> days) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Homeward//Holidays//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (var day : days) {
            var event =
                    new VEvent(day.date(), day.date().plusDays(1), day.names().get("en"));
            event.replace(new DtStamp("20000101T000000Z"));
            event.add(new Uid(day.date() + "-" + country + "@homeward"));
            event.add(new Categories(day.kind().toUpperCase(Locale.ROOT)));
            event.add(new Description(day.source()));
            calendar.add(event);
        }
        return calendar.toString();
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException | RuntimeException | StackOverflowError unreadable) {
            // the reader goes down with each component inside another, and says in its own ways what it can't read
            throw HolidayTableProblems.whole("ical");
        }
    }

    /** The day of a property that holds one, also of a date-time; null if there is none. */
    private static @org.jspecify.annotations.Nullable LocalDate day(VEvent event, String property) {
        var text = text(event, property);
        try {
            return text.length() < 8 ? null : LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (java.time.format.DateTimeParseException noDay) {
            return null;
        }
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
