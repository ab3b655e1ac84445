package org.homeward.directory.people;

import org.homeward.shared.AgencyCode;

/** A person has chosen another password for the own account. */
public record PasswordChanged(String username, AgencyCode agency) {}
