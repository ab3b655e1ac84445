package org.homeward.engine.steps;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/**
 * At whose desk a step lies.
 *
 * @param group the role within the agency, {@code caseworker} or {@code supervisor}
 * @param assignee the account that took it, or null
 * @param unrouted nobody holds the role, the focal point got it
 * @param role the model's role, {@code origin.focal-point}
 */
public record StepAssignment(
        AgencyCode agency, String group, @Nullable String assignee, boolean unrouted, SideRole role) {}
