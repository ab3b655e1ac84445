package org.homeward.directory.people;

import java.util.UUID;
import org.homeward.shared.AgencyCode;

/**
 * A token was taken back.
 *
 * @param by the account itself, or a command
 */
public record TokenRevokedEvent(UUID token, String account, AgencyCode agency, String by) {}
