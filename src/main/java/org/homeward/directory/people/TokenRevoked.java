package org.homeward.directory.people;

import java.util.UUID;
import org.homeward.shared.AgencyCode;

/** A token was taken back by its person. */
public record TokenRevoked(UUID token, String account, AgencyCode agency) {}
