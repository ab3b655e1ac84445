package org.homeward.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A field with its answer: text, number, yes/no, list, or map (repeated groups).
 *
 * @param value null clears what was known
 */
public record FieldEntry(FieldKey field, @Nullable Object value) {

    public static FieldEntry of(String key, String category, @Nullable Object value) {
        return new FieldEntry(FieldKey.of(key, category), value);
    }

    @Override
    public String toString() {
        return field.toString();
    }
}
