package org.homeward.directory.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DateFormats;
import org.springframework.context.MessageSource;

/**
 * Words, names and dates in the reader's language and their country's time.
 *
 * @param now the moment at which the page is read
 */
public record ReaderLocale(MessageSource messages, Directory directory, Locale language, ZoneId zone, Instant now) {

    private static final String DAY = "EEE d MMM";

    public String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String country(CountryCode code) {
        return directory.countryName(code, language);
    }

    public String agency(AgencyCode code) {
        return directory.agencyName(code, language);
    }

    /** {@code Thailand → Cambodia} */
    public String corridor(Corridor corridor) {
        return country(corridor.host()) + " → " + country(corridor.origin());
    }

    /** {@code Fri 27 Nov} */
    public String day(Instant moment) {
        return format(DAY, moment);
    }

    /** {@code Fri 27 Nov} */
    public String day(LocalDate date) {
        return DateFormats.pattern(DAY, language).format(date);
    }

    /** {@code 6 Nov}, with the year where it isn't this one. */
    public String date(Instant moment) {
        return date(localDate(moment));
    }

    /** {@code 6 Nov}, with the year where it isn't this one. */
    public String date(LocalDate date) {
        return withYear("d MMM", date);
    }

    /** {@code Fri 27 Nov}, with the year where it isn't this one. */
    public String weekday(Instant moment) {
        return withYear(DAY, localDate(moment));
    }

    /** {@code Fri 27}, under its month. */
    public String dayOfMonth(Instant moment) {
        return DateFormats.pattern("EEE d", language).format(localDate(moment));
    }

    /** {@code November 2026} */
    public String month(Instant moment) {
        return DateFormats.pattern("MMMM y", language).format(localDate(moment));
    }

    /** Whole days from then until now. */
    public long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(localDate(moment), localDate(now));
    }

    public boolean past(Instant moment) {
        return moment.isBefore(now);
    }

    /** {@code Mon 7 Dec 2026}, in Thai with the Buddhist year. */
    public String fullDay(Instant moment) {
        return format("EEE d MMM y", moment);
    }

    /** {@code 7 December 2026}: on paper and in tables that leave the program. */
    public String onPaper(Instant moment) {
        return DateFormats.onPaper(language).withZone(zone).format(moment);
    }

    /** {@code 16:30} */
    public String time(Instant moment) {
        return format("HH:mm", moment);
    }

    private String format(String pattern, Instant moment) {
        return DateFormats.pattern(pattern, language).withZone(zone).format(moment);
    }

    private String withYear(String pattern, LocalDate date) {
        var sameYear = date.getYear() == localDate(now).getYear();
        return DateFormats.pattern(sameYear ? pattern : pattern + " uuuu", language)
                .format(date);
    }

    private LocalDate localDate(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
