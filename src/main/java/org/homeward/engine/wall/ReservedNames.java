package org.homeward.engine.wall;

import java.util.Set;

/** Names that mean something in the engine, and so can be no variable. */
final class ReservedNames {

    private static final Set<String> IMPLICIT = Set.of(
            "execution",
            "task",
            "externalTask",
            "caseExecution",
            "variableContext",
            "scope",
            "authenticatedUserId",
            "currentUser",
            "currentUserGroups",
            "now",
            "dateTime",
            "this",
            "parent",
            "null",
            "true",
            "false",
            "requestId");

    private ReservedNames() {}

    static boolean contains(String name, KnownNames names) {
        return IMPLICIT.contains(name) || names.delegates().contains(name);
    }
}
