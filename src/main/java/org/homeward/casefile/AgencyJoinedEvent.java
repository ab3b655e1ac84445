package org.homeward.casefile;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** The agency takes part in the case from now on. */
public record AgencyJoinedEvent(CaseNumber number, AgencyCode agency) {}
