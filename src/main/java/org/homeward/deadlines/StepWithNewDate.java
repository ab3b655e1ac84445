package org.homeward.deadlines;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An open step that has another date now; a request's clock has a step id of its own.
 *
 * @param before the due date, or the next talk where the person decides; null if it wasn't known
 * @param reason a code: childChanged, corridorChanged, travelDateChanged, holidayTable, pauseStarted, pauseEnded, newDate, newRule
 */
public record StepWithNewDate(
        StepId step,
        CaseNumber number,
        @Nullable Instant before,
        @Nullable Instant after,
        String reason) {}
