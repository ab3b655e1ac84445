package org.homeward.casefile;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * An agency's view of a case, as the access policy grants it.
 *
 * @param panelOnly it only sits on a panel, or what it received was recalled: of the file it sees what the form of
 *     its own open step names
 * @param serviceOnly it takes part for one service, or at a border: of the case it sees that step, of the file what its form
 *     names
 * @param since from when on the agency takes part
 * @param asOf in a status view the moment at which it stands still, else null
 * @param seesShelters whether the reader learns the names of the country's shelters (R9)
 */
public record CaseView(
        CaseNumber number,
        AgencyCode agency,
        Side side,
        boolean panelOnly,
        boolean serviceOnly,
        Level level,
        Instant since,
        @Nullable Instant asOf,
        boolean seesShelters) {

    /** Whether a stage that was entered then is for the reader: a status view knows none after the hand-over. */
    public boolean shows(Stage stage, Instant entered) {
        return asOf == null || (!entered.isAfter(asOf) && stage.compareTo(Stage.handover) <= 0);
    }

    /** Whether the agency works on the case. */
    public boolean full() {
        return level == Level.full;
    }

    /** Whether it sees the work of its country's other agencies in the case, or only its own. */
    public boolean seesOthers() {
        return level != Level.panel && level != Level.ownStep;
    }

    /** Whether a step at that agency is for the reader: who is only asked for something learns of its own alone. */
    public boolean showsStepOf(@Nullable AgencyCode other) {
        return level != Level.asked || agency.equals(other);
    }

    /** Whether province and shelter of the host country may be shown: never to the origin (R6, R9). */
    public boolean seesHostPlace() {
        return side == Side.host;
    }
}
