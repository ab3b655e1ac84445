package org.homeward.deadlines.counting;

import java.util.Map;
import java.util.Set;

/**
 * One row of {@code sopDeadlines}.
 *
 * @param amount how many units; negative counts back from the start
 * @param startEvent what starts the clock, by its code, or one of several ({@link StartEvent})
 * @param calendar whose calendar, {@code acting}, {@code origin} or {@code host}
 * @param secondCalendar a second country whose rest days count too, or empty
 * @param hours {@code through} nights and rest days, or {@code in} office hours only
 * @param warn share of the time ({@code 0.67}) or an ISO period before the due date ({@code P3D})
 * @param source id of the source
 * @param isDefault whether the value is only proposed
 */
public record DeadlineRule(
        String key,
        int amount,
        Unit unit,
        DeadlineKind kind,
        String startEvent,
        String calendar,
        String secondCalendar,
        Landing landing,
        String hours,
        boolean pausable,
        String warn,
        String ladder,
        String source,
        boolean isDefault) {

    private static final Set<String> WHOSE = Set.of("acting", "origin", "host", "");

    /** Unknown words are refused: a row that says something else would be counted as if it said nothing. */
    public DeadlineRule {
        StartEvent.of(startEvent);
        if (!WHOSE.contains(calendar) || !WHOSE.contains(secondCalendar)) {
            throw new IllegalArgumentException("A calendar is acting, origin or host");
        }
        if (!hours.equals("through") && !hours.equals("in")) {
            throw new IllegalArgumentException("Hours run through, or in office hours");
        }
    }

    public static DeadlineRule of(String key, Map<String, Object> outputs) {
        return new DeadlineRule(
                key,
                ((Number) value(outputs, "amount")).intValue(),
                Unit.valueOf(text(outputs, "unit")),
                DeadlineKind.valueOf(text(outputs, "kind")),
                text(outputs, "startEvent"),
                text(outputs, "calendar"),
                text(outputs, "secondCalendar"),
                Landing.valueOf(text(outputs, "landing")),
                text(outputs, "hours"),
                (Boolean) value(outputs, "pausable"),
                text(outputs, "warn"),
                text(outputs, "ladder"),
                text(outputs, "source"),
                (Boolean) value(outputs, "isDefault"));
    }

    /** An amount without a rule: nobody's law, nothing waits for it. */
    public static DeadlineRule plain(int amount, Unit unit, Landing landing, String hours) {
        return new DeadlineRule(
                "",
                amount,
                unit,
                DeadlineKind.agencyDue,
                "stepOpened",
                "acting",
                "",
                landing,
                hours,
                false,
                "",
                "",
                "",
                false);
    }

    /** The same rule with another amount; for its reminder. */
    DeadlineRule withAmount(int other) {
        return new DeadlineRule(
                key,
                other,
                unit,
                kind,
                startEvent,
                calendar,
                secondCalendar,
                landing,
                hours,
                pausable,
                warn,
                ladder,
                source,
                isDefault);
    }

    boolean countsBack() {
        return amount < 0;
    }

    private static String text(Map<String, Object> outputs, String name) {
        var text = outputs.get(name);
        return text == null ? "" : text.toString();
    }

    private static Object value(Map<String, Object> outputs, String name) {
        var value = outputs.get(name);
        if (value == null) {
            throw new IllegalStateException("A row of sopDeadlines has no " + name);
        }
        return value;
    }
}
