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
public record GrantedCaseAccess(
        CaseNumber number,
        AgencyCode agency,
        BorderSide side,
        boolean panelOnly,
        boolean serviceOnly,
        AccessLevel level,
        Instant since,
        @Nullable Instant asOf,
        boolean seesShelters) {

    /**
     * Whether a stage that was entered then is for the reader: a status view knows none after the hand-over, and whose part is over
     * only that the case has ended.
     */
    public boolean shows(Stage stage, Instant entered) {
        if (level == AccessLevel.over) {
            return stage == Stage.closed;
        }
        return asOf == null || (!entered.isAfter(asOf) && stage.compareTo(Stage.handover) <= 0);
    }

    /** Whether the agency works on the case. */
    public boolean full() {
        return level == AccessLevel.full;
    }

    /** Whether it sees the work of its country's other agencies in the case, or only its own. */
    public boolean seesOthers() {
        return full() || level == AccessLevel.status;
    }

    /** Whether its part is over; its side's may have ended before. */
    public boolean over() {
        return level == AccessLevel.over;
    }

    /** Whether the case's stage, corridor and child mark are for the reader: not for who sees one step alone, or saw it. */
    public boolean marked() {
        return seesOthers() || level == AccessLevel.panel;
    }

    /** Whether what it received was recalled: it sees the step that has it destroyed. */
    public boolean recalled() {
        return level == AccessLevel.asked && panelOnly;
    }

    /** Whether it reads what it answered itself, once its step is done: not whose side's part has ended, nor after a recall. */
    public boolean readsOwnAnswers() {
        return !recalled() && (asOf == null || serviceOnly);
    }

    /** Whether a step at that agency is for the reader. */
    public boolean showsStepOf(@Nullable AgencyCode other) {
        return marked() || agency.equals(other);
    }

    /** Whether province and shelter of the host country may be shown: never to the origin (R6, R9). */
    public boolean seesHostPlace() {
        return side == BorderSide.host;
    }
}
