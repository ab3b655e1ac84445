package org.homeward.directory.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.homeward.shared.ReadersCalendar;
import org.springframework.context.MessageSource;

/** Words and dates in the reader's language and their country's time. */
public record ReaderWording(MessageSource messages, Locale language, ZoneId zone) {

    public String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** {@code Fri 27 Nov} */
    public String day(Instant moment) {
        return format("EEE d MMM", moment);
    }

    /** {@code Mon 7 Dec 2026}, in Thai with the Buddhist year. */
    public String fullDay(Instant moment) {
        return format("EEE d MMM y", moment);
    }

    /** {@code 7 December 2026}: on paper and in tables that leave the program. */
    public String onPaper(Instant moment) {
        return ReadersCalendar.onPaper(language).withZone(zone).format(moment);
    }

    /** {@code 16:30} */
    public String time(Instant moment) {
        return format("HH:mm", moment);
    }

    private String format(String pattern, Instant moment) {
        return ReadersCalendar.pattern(pattern, language).withZone(zone).format(moment);
    }
}
