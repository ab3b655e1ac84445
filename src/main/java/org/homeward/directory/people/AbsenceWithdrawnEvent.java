package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/** An absence doesn't hold any more. */
public record AbsenceWithdrawnEvent(long absence, String username, AgencyCode agency, String by) {}
