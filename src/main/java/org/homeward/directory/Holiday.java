package org.homeward.directory;

import java.time.LocalDate;
import java.util.Map;
import org.homeward.shared.CountryCode;

/**
 * A day on which offices are closed, or a weekly rest day on which they work.
 *
 * @param works true for a make-up working day
 * @param provisional true while the year's calendar isn't announced
 */
public record Holiday(
        CountryCode country,
        LocalDate date,
        boolean works,
        Map<String, String> names,
        boolean provisional,
        String source)
        implements NamedEntry {

    public Holiday {
        names = Map.copyOf(names);
    }

    /** The name of the kind in the tables: {@code holiday} or {@code working-day}. */
    public String kind() {
        return works ? "working-day" : "holiday";
    }
}
