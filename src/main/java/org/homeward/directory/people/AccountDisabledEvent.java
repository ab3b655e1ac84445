package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/** Nobody may sign in with the account any more. */
public record AccountDisabledEvent(String username, AgencyCode agency) {}
