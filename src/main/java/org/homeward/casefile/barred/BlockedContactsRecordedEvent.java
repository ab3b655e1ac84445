package org.homeward.casefile.barred;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody recorded whom not to contact; never whom.
 *
 * @param by the agency that recorded it
 */
public record BlockedContactsRecordedEvent(CaseNumber number, AgencyCode by, String user) {}
