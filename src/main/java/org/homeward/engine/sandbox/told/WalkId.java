package org.homeward.engine.sandbox.told;

import java.util.regex.Pattern;

/** Names one walk through a draft; it is also the tenant of the second engine in which the walk takes place. */
public record WalkId(String value) {

    private static final Pattern FORM = Pattern.compile("w[0-9a-f]{32}");

    public WalkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This is no id of a walk");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
