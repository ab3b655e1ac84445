package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The reason for which a step's clock stands still, and until when.
 *
 * @param reason the code of the pause's reason; null where that is the other country's affair
 * @param past whether it should have ended or been reviewed by now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClockStopReason(@Nullable String reason, LocalDate plannedEnd, boolean past) {}
