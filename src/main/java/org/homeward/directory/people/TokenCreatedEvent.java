package org.homeward.directory.people;

import java.util.UUID;
import org.homeward.shared.AgencyCode;

/** A token was made for an account, by its own person or by the operator's command. */
public record TokenCreatedEvent(UUID token, String account, AgencyCode agency, String by) {}
