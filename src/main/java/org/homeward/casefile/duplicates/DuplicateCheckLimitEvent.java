package org.homeward.casefile.duplicates;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** An account opens so many cases that its looks for duplicates were stopped (R7): it is logged. */
public record DuplicateCheckLimitEvent(CaseNumber number, AgencyCode agency, String user) {}
