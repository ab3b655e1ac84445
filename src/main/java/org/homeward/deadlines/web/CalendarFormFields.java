package org.homeward.deadlines.web;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.shared.FieldProblems;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields that have a default, which also stands in for an unreadable field until all problems are told. A reader throws
 * {@link IllegalArgumentException} or {@link DateTimeException} for a text that it can't read; a blank text is none.
 */
final class CalendarFormFields {

    /** The allowed values, for the messages that name them: codes, the same in each language. */
    private static final Map<String, String> CODES = Map.of(
            "deadlines.preview.from", "2026-04-10T10:00",
            "deadlines.preview.child", "true, false",
            "deadlines.preview.unit", "hour, calendarDay, workingDay, month",
            "deadlines.preview.landing", "next, previous, stay",
            "deadlines.preview.hours", "through, in");

    private final FieldProblems wrong = FieldProblems.none();

    private final Directory directory;

    CalendarFormFields(Directory directory) {
        this.directory = directory;
    }

    void add(String field, String messageKey) {
        wrong.add(field, messageKey, codes(messageKey));
    }

    private String codes(String messageKey) {
        return switch (messageKey) {
            case "deadlines.preview.country" ->
                directory.countries().stream()
                        .map(country -> country.code().value())
                        .collect(Collectors.joining(", "));
            case "deadlines.preview.corridor" -> directory.firstCorridor().toString();
            default -> CODES.getOrDefault(messageKey, "");
        };
    }

    <T> T read(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        if (text != null && !text.isBlank()) {
            try {
                return reader.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                add(field, messageKey);
            }
        }
        return otherwise;
    }

    /** The same for a field that must be given. */
    <T> T need(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            add(field, "deadlines.preview.missing");
        }
        return read(field, text, messageKey, otherwise, reader);
    }

    void refuseIfAny() {
        wrong.refuseIfAny();
    }
}
