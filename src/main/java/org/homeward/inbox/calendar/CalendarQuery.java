package org.homeward.inbox.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The days that are asked for.
 *
 * @param kinds of which kinds; none means all
 * @param first the first day
 * @param last the last day, which is asked for too
 */
public record CalendarQuery(CalendarScope scope, Set<EntryKind> kinds, LocalDate first, LocalDate last) {

    public CalendarQuery {
        var asked = EnumSet.noneOf(EntryKind.class);
        kinds.stream().filter(Objects::nonNull).forEach(asked::add); // an empty word between commas is none
        kinds = asked.isEmpty() ? EnumSet.allOf(EntryKind.class) : asked;
    }
}
