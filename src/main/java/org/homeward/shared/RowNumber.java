package org.homeward.shared;

import java.util.regex.Pattern;

/** The number of a row as an address carries it: up to 18 digits. */
public record RowNumber(long value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

    /** Reads the digits; throws {@link IllegalArgumentException} for anything else. */
    public static RowNumber of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a row's number");
        }
        return new RowNumber(Long.parseLong(text));
    }
}
