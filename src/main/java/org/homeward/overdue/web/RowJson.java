package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board in the API.
 *
 * @param step null for a step of the other side that is told by its stage only
 * @param corridor null as stage and child where no mark of the case is for the reader
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowJson(
        String id,
        String kind,
        @Nullable String step,
        @Nullable String name,
        @JsonUnwrapped Which which,
        @JsonUnwrapped Desk desk,
        @JsonUnwrapped Dates dates,
        @Nullable String corridor,
        @Nullable Boolean child,
        String cause,
        @Nullable Ladder ladder,
        @Nullable Pause pause) {

    /**
     * Of which case.
     *
     * @param number null for who has no part in the case
     * @param reference the word for the step that such a reader has instead
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Which(
            @JsonProperty("case") @Nullable String number,
            @Nullable String reference) {}

    /**
     * At whose desk it lies, and in which stage.
     *
     * @param phone whom to call, null where nobody is to be called
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Desk(
            @Nullable String stage,
            String country,
            String agency,
            @Nullable Boolean taken,
            @Nullable String phone) {}

    /**
     * How late it is.
     *
     * @param lateDays working days of the office that has it; 0 on the day itself and for what isn't late
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Dates(Instant opened, @Nullable Instant due, boolean late, int lateDays) {}

    /** How far its ladder was climbed, whom the last rung told, what was answered. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ladder(
            int level,
            int top,
            List<String> told,
            @Nullable Instant toldAt,
            @Nullable Instant remindedAt,
            @Nullable String answer,
            @Nullable LocalDate newDate) {}

    /** Why its clock stands still. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Pause(@Nullable String reason, LocalDate plannedEnd, boolean past) {}
}
