package org.homeward.deadlines.counting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.homeward.shared.CountryCode;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how far a due date is from now: in hours on its day, else in working days of the country whose step it is. */
@Component
public class TimeUntilDue {

    private final WorkingDays workingDays;
    private final MessageSource messages;
    private final Clock clock;

    TimeUntilDue(WorkingDays workingDays, MessageSource messages, Clock clock) {
        this.workingDays = workingDays;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * {@code 8 working days left}, {@code 2 working days late}, {@code 3 hours left}.
     *
     * @param late whether the time that has passed is an agency's (R2)
     * @param reader the reader's zone, which says what today is
     */
    public String of(CountryCode country, Instant due, boolean late, ZoneId reader, Locale language) {
        var now = clock.instant();
        if (late) {
            var days = workingDays.between(country, due, now);
            return days > 0
                    ? words("late", days, language)
                    : words("lateHours", Math.max(1, Duration.between(due, now).toHours()), language);
        }
        if (now.isAfter(due)) {
            return words("passed", 0, language);
        }
        var today = now.atZone(reader).toLocalDate();
        return due.atZone(reader).toLocalDate().equals(today)
                ? words("hoursLeft", Duration.between(now, due).toHours(), language)
                : words("left", workingDays.between(country, now, due), language);
    }

    private String words(String key, long amount, Locale language) {
        return messages.getMessage("deadlines.distance." + key, new Object[] {amount}, language);
    }
}
