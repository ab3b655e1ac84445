package org.homeward.directory;

import org.homeward.shared.AgencyCode;

/**
 * An agency that holds a role.
 *
 * @param group the role within the agency, {@code caseworker} or {@code supervisor}
 */
public record RoutedRole(AgencyCode agency, String group) {}
