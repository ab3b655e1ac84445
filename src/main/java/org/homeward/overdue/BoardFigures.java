package org.homeward.overdue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The figures above a board, in four groups that pages and API show as one. Days are calendar days. */
public record BoardFigures(
        @JsonUnwrapped Steps steps,
        @JsonUnwrapped Cases cases,
        @JsonUnwrapped Requests requests,
        @JsonUnwrapped Outcomes outcomes) {

    /**
     * Steps at the desks of the scope.
     *
     * @param late steps and own requests past their due date (R2: only what is an agency's to do)
     * @param soon due within three working days of the office that has them
     * @param paused steps whose clock stands still
     * @param pausedPast those whose pause should have ended or been reviewed
     * @param open all that agencies have to do, late or not
     */
    public record Steps(long late, long soon, long paused, long pausedPast, long open) {}

    /**
     * Cases under way in which the reader's side takes part.
     *
     * @param medianAgeDays null if there are none
     * @param oldestAgeDays null if there are none
     */
    public record Cases(
            long openCases,
            @Nullable Integer medianAgeDays,
            @Nullable Integer oldestAgeDays) {}

    /**
     * Requests across a border.
     *
     * @param openRequests asked and not answered
     * @param lateRequests those whose answer is overdue
     * @param answered those that came and were answered this month
     * @param answeredInTime those answered by their date
     */
    public record Requests(long openRequests, long lateRequests, long answered, long answeredInTime) {}

    /**
     * How cases went on.
     *
     * @param identifiedToHomeDays the median over the last year; null without a case that came home
     * @param saidNo persons who said no to their return this month and didn't change their mind
     * @param withdrawals cases in which a consent was taken back this month
     * @param returnsEnded returns that ended this month before the person was home and weren't taken up again, told apart
     * @param unmetNeeds what was needed and not found in the reader's country this month, whatever the scope and filter
     * @param retrafficked persons whose case the reader's country closed in twelve months because they were trafficked
     *     again, whatever the scope; of the filter's corridor
     * @param retraffickingSigns the same for whom a visit found signs of it
     */
    public record Outcomes(
            @Nullable Integer identifiedToHomeDays,
            long saidNo,
            long withdrawals,
            ReturnsEnded returnsEnded,
            long unmetNeeds,
            long retrafficked,
            long retraffickingSigns) {}

    /** How many ended each way; of the host's cases alone, since the country of origin hears no reason (R4). */
    public record ReturnsEnded(
            long personsChoice,
            long consentExpired,
            long stateRefusal,
            long noNationality,
            long tooDangerous,
            long bestInterests) {

        public long all() {
            return personsChoice + consentExpired + stateRefusal + noNationality + tooDangerous + bestInterests;
        }
    }
}
