package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An agency's part in a case.
 *
 * @param panelOnly it only sits on a panel of the case, or what it received was recalled: it sees its own open steps
 * @param serviceOnly it takes part for a service that it accepted, or for a step at a border: it sees that open step
 * @param leftAt when its part ended (hand-over); from then on it has a status view
 * @param holdsCase whether the person speaks with it: the host's case manager, the origin's provincial welfare
 */
public record Part(
        CaseNumber number,
        AgencyCode agency,
        Side side,
        boolean panelOnly,
        boolean serviceOnly,
        Instant since,
        @Nullable Instant leftAt,
        boolean holdsCase) {

    /** Whether its part ended as its side's did, by the hand-over; a service that ended is none of that. */
    boolean wentWithTheSide() {
        return leftAt != null && !serviceOnly;
    }

    /** Whether it works on the case: its part runs, and is more than a step of its own. */
    public boolean works() {
        return level() == Level.full;
    }

    /** Whether it is there while a step of its own is open, and not before or after. */
    boolean ownStepsOnly() {
        return panelOnly || serviceOnly;
    }

    /** As somebody sees it who takes part since this moment. */
    Part notBefore(Instant moment) {
        return since.isBefore(moment)
                ? new Part(number, agency, side, panelOnly, serviceOnly, moment, leftAt, holdsCase)
                : this;
    }

    private Level level() {
        if (panelOnly) {
            return Level.panel;
        }
        if (serviceOnly) {
            return Level.ownStep;
        }
        return leftAt == null ? Level.full : Level.status;
    }

    CaseView view(boolean seesShelters) {
        return new CaseView(number, agency, side, panelOnly, serviceOnly, level(), since, leftAt, seesShelters);
    }
}
