package org.homeward.procedures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
public record Referral(
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

    public Referral {
        asked = List.copyOf(asked);
    }

    /** The agency that is asked or gives it; empty if nobody holds the role. */
    public Optional<AgencyCode> provider() {
        return Optional.ofNullable(last);
    }

    /** The next agency among those that give the service: one that wasn't asked yet, then the first again; empty if nobody gives it. */
    public Optional<AgencyCode> next(List<AgencyCode> all) {
        return all.stream()
                .filter(agency -> !asked.contains(agency))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(asked.size() % all.size())));
    }

    /** The agency that works on the case no more when this one ends: the one that gives it, and no other one of all these. */
    public Optional<AgencyCode> leaves(List<Referral> all) {
        return provider().filter(agency -> all.stream()
                .filter(other -> other.id() != id && other.state() == State.accepted)
                .noneMatch(other -> other.provider().filter(agency::equals).isPresent()));
    }

    /** As it is in this state. */
    public Referral with(State now) {
        return new Referral(number, id, service, urgency, role, dueKey, side, now, madeBy, turn, asked, last);
    }

    /** As it is once it is asked of an agency too; of the focal point if null. */
    public Referral askedOf(@Nullable AgencyCode agency) {
        var all = Stream.concat(asked.stream(), Stream.ofNullable(agency)).toList();
        return new Referral(
                number, id, service, urgency, role, dueKey, side, State.asked, madeBy, turn + 1, all, agency);
    }

    /** As it was in an earlier turn. */
    public Referral in(int earlier) {
        return new Referral(number, id, service, urgency, role, dueKey, side, state, madeBy, earlier, asked, last);
    }

    /** How far it is. */
    public enum State {
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

        public boolean open() {
            return compareTo(unavailable) <= 0;
        }

        /** Whether an agency gives or gave it. */
        public boolean given() {
            return this == accepted || this == served;
        }

        /** Whether an agency is being asked, or gives the service. */
        public boolean running() {
            return this == asked || this == accepted;
        }
    }
}
