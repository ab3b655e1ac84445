package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board in the API.
 *
 * @param step null for a step of the other side that is told by its stage only
 * @param lateDays working days of the office that has it; 0 on the day itself and for what isn't late
 * @param phone whom to call, null where nobody is to be called
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowJson(
        String id,
        String kind,
        @Nullable String step,
        @Nullable String name,
        @JsonProperty("case") String number,
        String stage,
        String country,
        String agency,
        @Nullable Boolean taken,
        @Nullable String phone,
        Instant opened,
        @Nullable Instant due,
        boolean late,
        int lateDays,
        String corridor,
        boolean child,
        String cause) {}
