package org.homeward.shared;

import java.util.regex.Pattern;

/** An agency's unit by its code, which begins with its country: {@code KH-MOSVY}. */
public record AgencyCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,20}){1,4}");

    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An agency code is a country code and a name in capitals");
        }
    }

    /** The country in which the agency sits. */
    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
