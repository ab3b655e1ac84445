package org.homeward.deadlines.ladder;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** Says whom a case's ladder may reach; the room that knows parts, shares and messages answers. */
public interface LadderRecipientPolicy {

    /**
     * Whether an agency may be told of a step: it takes part in the case, or it stands above the holder in the holder's
     * own country; one of another country only after the share (R3).
     *
     * @param holder at which agency the step lies
     */
    boolean reaches(CaseNumber number, AgencyCode holder, AgencyCode other);
}
