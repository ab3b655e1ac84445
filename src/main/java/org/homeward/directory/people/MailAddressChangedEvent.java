package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/**
 * A person's mail address is another one now, or none; the address itself isn't told.
 *
 * @param reached false: the account has no address any more
 */
public record MailAddressChangedEvent(String username, AgencyCode agency, boolean reached) {}
