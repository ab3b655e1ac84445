package org.homeward.deadlines.web;

import java.util.function.Function;
import org.homeward.shared.SentFields;
import org.jspecify.annotations.Nullable;

/** Reads fields that have a default, which also stands in for what can't be read until all that is wrong is told. */
final class FieldsOrDefaults {

    private final SentFields fields = new SentFields(MayBeGiven::instead);

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
