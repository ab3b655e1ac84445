package org.homeward.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.homeward.shared.DateWriting;

/** Dates as a reader writes them; the year only where it isn't this one. */
public record CaseDates(Locale language, ZoneId zone, Instant now) {

    /** {@code 6 Nov}. */
    public String day(Instant at) {
        return written(at, "d MMM");
    }

    /** {@code 6 Nov}. */
    public String day(LocalDate date) {
        return written(date, "d MMM");
    }

    /** {@code Fri 27 Nov}. */
    public String weekday(Instant at) {
        return written(at, "EEE d MMM");
    }

    /** {@code Fri 27}, under its month. */
    public String dayOfMonth(Instant at) {
        return DateWriting.pattern("EEE d", language).format(date(at));
    }

    /** {@code November 2026}. */
    public String month(Instant at) {
        return DateWriting.pattern("MMMM y", language).format(date(at));
    }

    /** {@code 27 November 2026}. */
    public String onPaper(Instant at) {
        return DateWriting.onPaper(language).format(date(at));
    }

    /** For machines. */
    public String iso(Instant at) {
        return at.toString();
    }

    /** For machines, the day alone. */
    public String isoDay(Instant at) {
        return date(at).toString();
    }

    /** Whole days from then until now. */
    public long daysSince(Instant at) {
        return ChronoUnit.DAYS.between(date(at), date(now));
    }

    public boolean past(Instant at) {
        return at.isBefore(now);
    }

    private String written(Instant at, String pattern) {
        return written(date(at), pattern);
    }

    private String written(LocalDate date, String pattern) {
        var sameYear = date.getYear() == date(now).getYear();
        return DateWriting.pattern(sameYear ? pattern : pattern + " uuuu", language)
                .format(date);
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
