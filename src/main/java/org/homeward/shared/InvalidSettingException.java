package org.homeward.shared;

import java.util.Locale;

/** A setting has a value that can't be used; the sentence names it as an operator sets it. */
public final class InvalidSettingException extends IllegalArgumentException implements ExplainedStartFailure {

    private InvalidSettingException(String sentence) {
        super(sentence);
    }

    /**
     * The setting of that name.
     *
     * @param property as Spring names it, {@code homeward.mail.attempts}
     */
    public static InvalidSettingException named(String property) {
        return new InvalidSettingException("The setting %s has a value that can't be used: correct it or leave it out."
                .formatted(property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "")));
    }

    /** Throws it unless the value can be used. */
    public static void unless(boolean usable, String property) {
        if (!usable) {
            throw named(property);
        }
    }
}
