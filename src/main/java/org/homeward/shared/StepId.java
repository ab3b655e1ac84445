package org.homeward.shared;

import java.util.regex.Pattern;

/** One open or finished step of a case: the engine's task id. */
public record StepId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a step id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
