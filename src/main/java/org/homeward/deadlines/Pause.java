package org.homeward.deadlines;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a step, without its reference.
 *
 * @param hold for a witness hold: willing or ordered (R17)
 * @param endedBy null while it runs, and if it ended with the step
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Pause(
        long id,
        @JsonIgnore StepId step,
        @JsonIgnore CaseNumber number,
        PauseReason reason,
        PauseRequest.@Nullable Hold hold,
        @JsonUnwrapped Begun begun,
        LocalDate plannedEnd,
        @Nullable LocalDate reviewOn,
        @Nullable Instant ended,
        @Nullable String endedBy,
        @JsonUnwrapped Due due) {

    public boolean running() {
        return ended == null;
    }

    /** Whether it runs, or ended with its step alone before its planned end. */
    boolean stands(LocalDate today) {
        return running() || endedBy == null && !plannedEnd.isBefore(today);
    }

    /** The day on which somebody has to look at it: the review, or the planned end. */
    public LocalDate lookAgainOn() {
        return reviewOn != null && reviewOn.isBefore(plannedEnd) ? reviewOn : plannedEnd;
    }

    public Instant started() {
        return begun.at();
    }

    public String startedBy() {
        return begun.by();
    }

    public AgencyCode startedAgency() {
        return begun.agency();
    }

    public @Nullable Instant dueWithout() {
        return due.without();
    }

    public @Nullable Instant dueWith() {
        return due.with();
    }

    /**
     * How it began.
     *
     * @param by the account that began it: with its agency the pause's owner
     */
    public record Begun(
            @JsonProperty("started") Instant at,
            @JsonProperty("startedBy") String by,
            AgencyCode agency) {}

    /**
     * When the step is due.
     *
     * @param without without this pause
     * @param with with it; while it runs, if it ends as planned
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Due(
            @JsonProperty("dueWithoutPause") @Nullable Instant without,
            @JsonProperty("due") @Nullable Instant with) {

        /** Nothing was counted yet. */
        public static final Due UNKNOWN = new Due(null, null);
    }
}
