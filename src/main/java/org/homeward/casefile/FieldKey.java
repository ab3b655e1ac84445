package org.homeward.casefile;

import java.util.regex.Pattern;

/** A field of a form that belongs to the case file, with its data class. */
public record FieldKey(String key, Category category) {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9_]{0,99}");

    public FieldKey {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("A field key is a plain name");
        }
    }

    /** From a form's attributes; throws {@link IllegalArgumentException} for an unknown category. */
    public static FieldKey of(String key, String category) {
        return new FieldKey(key, Category.valueOf(category));
    }
}
