package org.homeward.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person isn't at work.
 *
 * @param from the first day, in the country of the person's agency
 * @param to the last day
 * @param deputy who stands in, or null if nobody does
 */
public record Absence(
        long id,
        String username,
        LocalDate from,
        LocalDate to,
        @Nullable String deputy) {

    /** Whether the person is away on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
