package org.homeward.engine;

import java.util.function.Function;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** Says which side a role of a model means: one that begins with {@code acting.} takes it from its process. */
public final class ActingSide {

    /** The variable that says it. */
    public static final String VARIABLE = "actingSide";

    private static final String ACTING = "acting.";

    private ActingSide() {}

    /**
     * The role of a model with the side that has it now.
     *
     * @param variable reads a process variable, null if unset
     */
    public static SideRole resolved(String role, Function<String, @Nullable Object> variable) {
        if (!role.startsWith(ACTING)) {
            return SideRole.of(role);
        }
        var side = variable.apply(VARIABLE);
        if (!SideRole.DESTINATION.equals(side) && !SideRole.ORIGIN.equals(side)) {
            throw new IllegalStateException("The process doesn't say which side acts");
        }
        return new SideRole(side.toString(), role.substring(ACTING.length()));
    }
}
