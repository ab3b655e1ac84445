package org.homeward.deadlines.counting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a due date's explanation.
 *
 * @param messageKey key in {@code messages/deadlines}
 * @param arguments the message's, each with its type before a colon: {@code number:3}, {@code day:2026-04-14},
 *     {@code time:2026-04-14T09:30:00Z}, {@code country:KH}, {@code holiday:KH/2026-04-14}, {@code source:P6}
 * @param day the day that the line is about, or null
 */
public record ExplanationLine(
        String messageKey, List<String> arguments, @Nullable LocalDate day) {

    public ExplanationLine {
        arguments = List.copyOf(arguments);
    }

    public static ExplanationLine of(String messageKey, String... arguments) {
        return new ExplanationLine("deadlines.explain." + messageKey, List.of(arguments), null);
    }

    public static ExplanationLine on(LocalDate day, String messageKey, String... arguments) {
        return new ExplanationLine("deadlines.explain." + messageKey, List.of(arguments), day);
    }
}
