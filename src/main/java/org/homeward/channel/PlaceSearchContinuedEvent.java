package org.homeward.channel;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;

/**
 * A suitable place wasn't found near, the search goes on.
 *
 * @param by the agency that sought
 * @param step in which it did
 * @param reach how far the search goes first
 */
public record PlaceSearchContinuedEvent(CaseNumber number, AgencyCode by, StepId step, String reach) {

    /** Outside of any step it was found that a child is among adults: a place apart from them is sought. */
    public record Apart(CaseNumber number, AgencyCode by) {}
}
