package org.homeward.casefile;

import java.util.Set;
import java.util.regex.Pattern;

/** A field of a form that belongs to the case file, with its data class. */
public record FieldKey(String key, DataClass category) {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9_]{0,99}");

    /** The fields that the forms of a withdrawal, of its explanation, and of the destruction of received data keep in the file. */
    private static final Set<String> OF_WITHDRAWAL = Set.of(
            "withdrawnOn",
            "withdrawalSaidBy",
            "withdrawalHow",
            "destroyingExplained",
            "withdrawalEffectsExplained",
            "shareListGiven",
            "withdrawalReason",
            "stopsExplained",
            "sentListGiven",
            "answerTold");

    public FieldKey {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("A field key is a plain name");
        }
    }

    /** Whether it was answered when a consent was withdrawn: it has readers of its own, and no form is filled in with it. */
    public boolean isOfWithdrawal() {
        return OF_WITHDRAWAL.contains(key);
    }

    /** From a form's attributes; throws {@link IllegalArgumentException} for an unknown category. */
    public static FieldKey of(String key, String category) {
        return new FieldKey(key, DataClass.valueOf(category));
    }
}
