package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/**
 * An account has another password.
 *
 * @param by who says so: the account itself, or a command
 */
public record PasswordChangedEvent(String username, AgencyCode agency, String by) {}
