package org.homeward.directory;

import org.homeward.shared.AgencyCode;

/** An absence doesn't hold any more. */
public record AbsenceTakenBack(long absence, String username, AgencyCode agency, String by) {}
