package org.homeward.engine.steps;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor gave an open step to somebody of the same agency, from whichever holder before.
 *
 * @param from who had it, or null
 */
public record StepReassignedEvent(
        StepId step,
        CaseNumber number,
        AgencyCode agency,
        @Nullable String from,
        String to,
        String by) {}
