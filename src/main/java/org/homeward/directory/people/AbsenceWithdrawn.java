package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/** An absence doesn't hold any more. */
public record AbsenceWithdrawn(long absence, String username, AgencyCode agency, String by) {}
