package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rungs of a step that were told so far, and its holder's answer.
 *
 * @param level the last rung of its ladder that was walked, -1 for none
 * @param top the last rung there is
 * @param who whom that rung named, codes of {@code escalationLadder}; empty if none was walked
 * @param at when that was
 * @param answer {@code seen}, {@code newDate} or {@code passedTo}, or null
 * @param newDate the date that the holder promised
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NotifiedRungs(
        int level,
        int top,
        @JsonProperty("told") List<String> who,
        @JsonProperty("toldAt") @Nullable Instant at,
        @JsonProperty("remindedAt") @Nullable Instant reminded,
        @Nullable String answer,
        @Nullable LocalDate newDate) {
    public NotifiedRungs {
        who = List.copyOf(who);
    }
}
