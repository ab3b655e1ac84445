package org.homeward.deadlines.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and says of all that are wrong, not only of the first. */
final class Problems {

    /** What may be given, for messages that name it: codes, the same in each language. */
    private static final Map<String, String> CODES = Map.of(
            "deadlines.preview.country", "KH, CN, LA, MM, TH, VN",
            "deadlines.preview.from", "2026-04-10T10:00",
            "deadlines.preview.corridor", "TH-KH",
            "deadlines.preview.child", "true, false",
            "deadlines.preview.unit", "hour, calendarDay, workingDay, month",
            "deadlines.preview.landing", "next, previous, stay",
            "deadlines.preview.hours", "through, in");

    private final List<WrongContent.FieldProblem> found = new ArrayList<>();

    void add(String field, String messageKey) {
        found.add(new WrongContent.FieldProblem(field, messageKey, List.of(CODES.getOrDefault(messageKey, ""))));
    }

    /** The field's value; the default if it isn't given, and if it can't be read (which is then told). */
    <T> T read(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            add(field, messageKey);
            return otherwise;
        }
    }

    /** The same for a field that must be given. */
    <T> T need(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            add(field, "deadlines.preview.missing");
        }
        return read(field, text, messageKey, otherwise, reader);
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw WrongContent.fields(found);
        }
    }
}
