package org.homeward.deadlines.counting;

import java.util.Set;

/**
 * The days and hours that a rule counts.
 *
 * @param calendar whose calendar, {@code acting}, {@code origin} or {@code host}
 * @param secondCalendar a second country whose rest days count too, or empty
 * @param hours {@code through} nights and rest days, or {@code in} office hours only
 */
public record CountedPeriod(String calendar, String secondCalendar, NonWorkingDayRule landing, String hours) {

    private static final Set<String> WHOSE = Set.of("acting", "origin", "host", "");

    public CountedPeriod {
        if (!WHOSE.contains(calendar) || !WHOSE.contains(secondCalendar)) {
            throw new IllegalArgumentException("A calendar is acting, origin or host");
        }
        if (!hours.equals("through") && !hours.equals("in")) {
            throw new IllegalArgumentException("Hours run through, or in office hours");
        }
    }
}
