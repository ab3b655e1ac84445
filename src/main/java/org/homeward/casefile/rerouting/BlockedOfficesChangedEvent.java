package org.homeward.casefile.rerouting;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * A recorded answer shut offices out of a case, or let them in again; the event never names them.
 *
 * @param by the agency that recorded it
 * @param barred how many are shut out now and weren't before
 * @param letIn how many were shut out and aren't any more
 */
public record BlockedOfficesChangedEvent(CaseNumber number, AgencyCode by, String user, int barred, int letIn) {}
