package org.homeward.casefile;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** A case was opened. */
public record CaseOpenedEvent(CaseNumber number, AgencyCode agency, String user) {}
