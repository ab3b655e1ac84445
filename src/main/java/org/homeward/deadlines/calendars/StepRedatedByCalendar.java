package org.homeward.deadlines.calendars;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An open step whose date moves with a calendar.
 *
 * @param definitionId the process version that names the step, and
 * @param key the step in it; both null for a request that no step answers yet
 */
public record StepRedatedByCalendar(
        StepId step,
        CaseNumber number,
        @Nullable String definitionId,
        @Nullable String key,
        @Nullable Instant before,
        @Nullable Instant after) {}
