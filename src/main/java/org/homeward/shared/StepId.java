package org.homeward.shared;

import java.util.regex.Pattern;

/** One open or finished step of a case: the engine's task id. */
public record StepId(String value) {

    private static final String SYNTHETIC = "synthetic-";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a step id");
        }
    }

    /** The nth step that is made up to measure with: no task of the engine stands behind it. */
    public static StepId synthetic(int n) {
        return new StepId(SYNTHETIC + n);
    }

    /** Whether it is made up: then it can be listed and counted, and not opened. */
    public boolean isSynthetic() {
        return value.startsWith(SYNTHETIC);
    }

    @Override
    public String toString() {
        return value;
    }
}
