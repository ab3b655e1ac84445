package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/** Somebody will be away; entered by that person or by a supervisor of the agency. */
public record AbsenceEnteredEvent(long absence, String username, AgencyCode agency, String by) {}
