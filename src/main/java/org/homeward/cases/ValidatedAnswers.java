package org.homeward.cases;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.FieldEntry;
import org.homeward.engine.forms.Field;
import org.jspecify.annotations.Nullable;

/** Answers that passed the form's check, with the fields that say where they go. */
record ValidatedAnswers(List<Field> fields, Map<String, Object> values) {

    /** The answers to the fields that belong in the encrypted case file. */
    List<FieldEntry> forCaseFile() {
        return fields.stream()
                .filter(field -> field.inCaseFile() && answered(values.get(field.key())))
                .map(this::entry)
                .toList();
    }

    private FieldEntry entry(Field field) {
        var category = field.category();
        if (category == null) {
            throw new IllegalStateException("A field of the case file has no category");
        }
        return FieldEntry.of(field.key(), category, values.get(field.key()));
    }

    private static boolean answered(@Nullable Object value) {
        return value != null && !value.equals("") && !value.equals(List.of());
    }
}
