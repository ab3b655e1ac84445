package org.homeward.engine.wall.expressions;

import java.util.Set;
import org.homeward.engine.wall.reading.KnownNames;

/** Names that mean something in the engine, and so can be no variable. */
public final class ReservedNames {

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
            "requestId",
            "repetitions",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    /** What only handlers, delegates and the engine room set: no form writes it. */
    private static final Set<String> NOT_FOR_FORMS = Set.of(
            "isChild",
            "sameCountry",
            "actingSide",
            "guardianAppointed",
            "severalMembers",
            "quorumReached",
            "childViewRecorded",
            "escortNamed",
            "nextPart",
            "referral",
            "referralDue",
            "custodyLimit",
            "custodyBegan",
            "stayLimit",
            "placeEntered",
            "rightLimit",
            "certified",
            "appointed",
            "verdict");

    private ReservedNames() {}

    public static boolean closedToForms(String name, KnownNames names) {
        return NOT_FOR_FORMS.contains(name) || contains(name, names);
    }

    public static boolean contains(String name, KnownNames names) {
        return IMPLICIT.contains(name) || names.delegates().contains(name);
    }
}
