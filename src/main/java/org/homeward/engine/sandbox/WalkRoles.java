package org.homeward.engine.sandbox;

import java.util.Map;
import org.homeward.engine.ActingSide;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** Reads the roles of a draft, which may be wrong still. */
final class WalkRoles {

    private WalkRoles() {}

    /** The side and the role; null if the text is no role, or the process doesn't say which side acts. */
    static @Nullable SideRole of(String text, Map<String, Object> variables) {
        try {
            return ActingSide.resolved(text, variables::get);
        } catch (IllegalStateException | IllegalArgumentException wrong) {
            return null;
        }
    }
}
