package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An agency's part in a case.
 *
 * @param leftAt when its part ended (hand-over); from then on it has a status view
 * @param holdsCase whether the person speaks with it: the host's case manager, the origin's provincial welfare
 * @param ended what belongs to a share that ended
 */
public record AgencyParticipation(
        CaseNumber number,
        AgencyCode agency,
        BorderSide side,
        Kind kind,
        ParticipationState state,
        Instant since,
        @Nullable Instant leftAt,
        boolean holdsCase,
        EndedShare ended) {

    /** The reason for which the agency came in. The constants are the words of the table. */
    enum Kind {
        /** A part that goes on when its steps are done. */
        lasting,
        /** Steps of its own: its part is over with the last of them. */
        step,
        /** A seat on a panel of the case, and no other part in it. */
        panel,
        /** A service that it accepted, or a step at a border: it sees that open step. */
        service
    }

    /** The last answer and the last message of a share that ended; 0 if none did. */
    public record EndedShare(long lastRecord, long lastMessage) {

        static final EndedShare NONE = new EndedShare(0, 0);

        EndedShare earlier(EndedShare other) {
            return new EndedShare(Math.min(lastRecord, other.lastRecord), Math.min(lastMessage, other.lastMessage));
        }
    }

    /** Whether it only sits on a panel of the case, or what it received was recalled: it sees its own open steps. */
    public boolean panelOnly() {
        return kind == Kind.panel || recalled();
    }

    public boolean serviceOnly() {
        return kind == Kind.service;
    }

    /** Whether its part goes on when its step is done. */
    public boolean lasts() {
        return kind == Kind.lasting;
    }

    public boolean over() {
        return state.isOver();
    }

    boolean recalled() {
        return state.isRecalled();
    }

    /** Whether its part ended as its side's did, by the hand-over; a service that ended is none of that. */
    boolean wentWithTheSide() {
        return leftAt != null && !serviceOnly();
    }

    /** Whether it works on the case: its part runs, and is more than a step of its own. */
    public boolean works() {
        return level() == AccessLevel.full;
    }

    /** Whether it is there while a step of its own is open, and not before or after. */
    boolean ownStepsOnly() {
        return panelOnly() || serviceOnly();
    }

    /** As somebody sees it who takes part since this moment. */
    AgencyParticipation notBefore(Instant moment) {
        return since.isBefore(moment)
                ? new AgencyParticipation(number, agency, side, kind, state, moment, leftAt, holdsCase, ended)
                : this;
    }

    private AccessLevel level() {
        if (recalled()) {
            return AccessLevel.asked;
        }
        if (kind == Kind.panel) {
            return AccessLevel.panel;
        }
        if (kind == Kind.service) {
            return AccessLevel.ownStep;
        }
        if (over()) {
            return AccessLevel.over;
        }
        return leftAt == null ? AccessLevel.full : AccessLevel.status;
    }

    GrantedCaseAccess view(boolean seesShelters) {
        return new GrantedCaseAccess(
                number, agency, side, panelOnly(), serviceOnly(), level(), since, leftAt, seesShelters);
    }
}
