package org.homeward.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The point that a clock counts from: a moment, and the day that it is in the acting country. */
public record ClockStart(Instant moment, LocalDate day) {

    public static ClockStart at(Instant moment, WorkingCalendar calendar) {
        return new ClockStart(moment, calendar.day(moment));
    }

    /** Reads a process variable: a date (from its opening of office), or a date-time with or without an offset. */
    public static Optional<ClockStart> of(@Nullable Object value, WorkingCalendar calendar) {
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        if (value instanceof Date date) {
            return Optional.of(at(date.toInstant(), calendar));
        }
        var text = value.toString();
        try {
            return Optional.of(text.contains("T") ? at(moment(text, calendar), calendar) : on(text, calendar));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static ClockStart on(String text, WorkingCalendar calendar) {
        var day = LocalDate.parse(text);
        return new ClockStart(calendar.opens(day), day);
    }

    private static Instant moment(String text, WorkingCalendar calendar) {
        if (text.endsWith("]")) {
            return ZonedDateTime.parse(text).toInstant();
        }
        var hasOffset = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(calendar.zone()).toInstant();
    }
}
