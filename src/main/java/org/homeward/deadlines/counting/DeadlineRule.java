package org.homeward.deadlines.counting;

import java.util.Map;

/**
 * One row of {@code sopDeadlines}.
 *
 * @param amount how many units; negative counts back from the start
 * @param startEvent what starts the clock, by its code, or one of several ({@link StartEvent})
 * @param warn share of the time ({@code 0.67}) or an ISO period before the due date ({@code P3D})
 * @param source id of the source
 * @param isDefault whether the value is only proposed
 */
public record DeadlineRule(
        String key,
        int amount,
        DeadlineUnit unit,
        DeadlineKind kind,
        String startEvent,
        CountedPeriod days,
        boolean pausable,
        String warn,
        String ladder,
        String source,
        boolean isDefault) {

    /** Unknown words are refused: a row that says something else would be counted as if it said nothing. */
    public DeadlineRule {
        StartEvent.of(startEvent);
    }

    public static DeadlineRule of(String key, Map<String, Object> outputs) {
        return new DeadlineRule(
                key,
                ((Number) value(outputs, "amount")).intValue(),
                DeadlineUnit.valueOf(text(outputs, "unit")),
                DeadlineKind.valueOf(text(outputs, "kind")),
                text(outputs, "startEvent"),
                new CountedPeriod(
                        text(outputs, "calendar"),
                        text(outputs, "secondCalendar"),
                        NonWorkingDayRule.valueOf(text(outputs, "landing")),
                        text(outputs, "hours")),
                (Boolean) value(outputs, "pausable"),
                text(outputs, "warn"),
                text(outputs, "ladder"),
                text(outputs, "source"),
                (Boolean) value(outputs, "isDefault"));
    }

    /** An amount without a rule: nobody's law, nothing waits for it. */
    public static DeadlineRule plain(int amount, DeadlineUnit unit, NonWorkingDayRule landing, String hours) {
        return new DeadlineRule(
                "",
                amount,
                unit,
                DeadlineKind.agencyDue,
                "stepOpened",
                new CountedPeriod("acting", "", landing, hours),
                false,
                "",
                "",
                "",
                false);
    }

    /** The same rule with another amount; for its reminder. */
    DeadlineRule withAmount(int other) {
        return new DeadlineRule(key, other, unit, kind, startEvent, days, pausable, warn, ladder, source, isDefault);
    }

    /** The same rule, due on a day that the person agreed to: the table's amount is for people who named none. */
    public DeadlineRule onDay(String variable) {
        return new DeadlineRule(key, 0, unit, kind, variable, days, pausable, warn, ladder, source, isDefault);
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
