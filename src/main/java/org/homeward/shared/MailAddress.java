package org.homeward.shared;

import java.util.regex.Pattern;

/** A mail address in its plain form; it never shows in a log. */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern FORM = Pattern.compile(ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")+");

    public MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("A mail address is a name, @ and a domain");
        }
    }

    /** Whether the text is an address. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= 64
                && FORM.matcher(text).matches();
    }

    /** The part behind the @. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailAddress[]";
    }
}
