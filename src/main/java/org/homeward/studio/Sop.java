package org.homeward.studio;

import java.util.regex.Pattern;

/**
 * A procedure that is changed and published whole: a phase with its models, decisions, forms and translations.
 *
 * @param key the phase's folder, {@code repatriation}
 */
public record Sop(String key) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z]{1,39}");

    public Sop {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("This is no key of a procedure");
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
