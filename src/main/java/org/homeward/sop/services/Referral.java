package org.homeward.sop.services;

import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * One service asked for one person.
 *
 * @param id its number within the case, the only thing of it that a process knows
 * @param role the directory's role of those who give it, {@code service-health}
 * @param dueKey the deadline of the answer
 * @param side whose agencies are asked, {@code destination} or {@code origin}
 * @param madeBy the agency that asks
 * @param turn how often it was asked, 0 before the first time
 * @param asked the agencies that were asked, the last one last
 * @param last who was asked in the last turn; null before the first, and if nobody held the role then
 */
record Referral(
        CaseNumber number,
        int id,
        String service,
        String urgency,
        String role,
        String dueKey,
        String side,
        State state,
        AgencyCode madeBy,
        int turn,
        List<AgencyCode> asked,
        @Nullable AgencyCode last) {

    Referral {
        asked = List.copyOf(asked);
    }

    /** Who is being asked or gives it; empty if nobody holds the role. */
    Optional<AgencyCode> provider() {
        return Optional.ofNullable(last);
    }

    /** As it was in an earlier turn. */
    Referral in(int earlier) {
        return new Referral(number, id, service, urgency, role, dueKey, side, state, madeBy, earlier, asked, last);
    }

    /** How far it is. */
    enum State {
        planned,
        asked,
        accepted,
        declined,
        unavailable,
        served,
        stopped,
        declinedByPerson,
        unmet,
        notWanted,
        withdrawn;

        boolean open() {
            return compareTo(unavailable) <= 0;
        }

        /** Whether an agency gives or gave it. */
        boolean given() {
            return this == accepted || this == served;
        }

        /** Whether an agency is being asked, or gives the service. */
        boolean running() {
            return this == asked || this == accepted;
        }
    }
}
