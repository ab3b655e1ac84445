package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/**
 * A person works for another agency from now on.
 *
 * @param from where before
 * @param agency where now
 */
public record AccountMovedEvent(String username, AgencyCode from, AgencyCode agency) {}
