package org.homeward.deadlines.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.shared.SentFields;
import org.jspecify.annotations.Nullable;

/** Reads fields that have a default, which also stands in for what can't be read until all that is wrong is told. */
final class CalendarFormFields {

    /** What may be given instead, for the messages that name it: codes, the same in each language. */
    private static final Map<String, String> CODES = Map.of(
            "deadlines.preview.country", "KH, CN, LA, MM, TH, VN",
            "deadlines.preview.from", "2026-04-10T10:00",
            "deadlines.preview.corridor", "TH-KH",
            "deadlines.preview.child", "true, false",
            "deadlines.preview.unit", "hour, calendarDay, workingDay, month",
            "deadlines.preview.landing", "next, previous, stay",
            "deadlines.preview.hours", "through, in");

    private final SentFields fields = new SentFields(key -> List.of(CODES.getOrDefault(key, "")));

    void add(String field, String messageKey) {
        fields.add(field, messageKey);
    }

    <T> T read(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        var read = fields.optional(field, text, messageKey, reader);
        return read == null ? otherwise : read;
    }

    /** The same for a field that must be given. */
    <T> T need(String field, @Nullable String text, String messageKey, T otherwise, Function<String, T> reader) {
        var read = fields.required(field, text, "deadlines.preview.missing", messageKey, reader);
        return read == null ? otherwise : read;
    }

    void refuseIfAny() {
        fields.refuseIfAny();
    }
}
