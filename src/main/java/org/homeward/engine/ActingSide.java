package org.homeward.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says which side a role of a model means: one that begins with {@code acting.} takes it from its process. */
public final class ActingSide {

    /** The variable that says it. */
    public static final String VARIABLE = "actingSide";

    private static final String ACTING = "acting.";

    private ActingSide() {}

    /**
     * The role with its side, {@code origin.focal-point}.
     *
     * @param variable reads a process variable, null if unset
     */
    public static String resolved(String role, Function<String, @Nullable Object> variable) {
        if (!role.startsWith(ACTING)) {
            return role;
        }
        var side = variable.apply(VARIABLE);
        if (!"destination".equals(side) && !"origin".equals(side)) {
            throw new IllegalStateException("The process doesn't say which side acts");
        }
        return side + "." + role.substring(ACTING.length());
    }
}
