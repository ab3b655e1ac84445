package org.homeward.shared;

import java.util.regex.Pattern;

/** A country by its ISO 3166 alpha-2 code. */
public record CountryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    /** A country outside the six, whichever: {@code XX}, which ISO 3166 leaves to its users. */
    public static final CountryCode ELSEWHERE = new CountryCode("XX");

    /** No country: the office hours by which timers count. */
    public static final CountryCode NONE = new CountryCode("ZZ");

    public CountryCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A country code has two capital letters");
        }
    }

    /** Whether the text is such a code. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
