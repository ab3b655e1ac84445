package org.homeward.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.WorkingCalendar;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The running clock of a step with its pinned rule.
 *
 * @param agency whose office hours count, or null for those of the country
 * @param country the acting country
 * @param startedOn the day of the start where it acts; null if the start isn't known yet
 * @param unpaused when the step would be due without its pauses; null if it has none
 */
public record PinnedClock(
        StepId step,
        CaseNumber number,
        @Nullable AgencyCode agency,
        CountryCode country,
        DeadlineRule rule,
        @Nullable LocalDate startedOn,
        PinnedRules.Clocked clocked,
        @Nullable Instant unpaused) {

    /** The due date, or the next talk where the person decides. */
    @Nullable
    Instant date() {
        return clocked.date();
    }

    /** Where the clock started, if it has. */
    Optional<ClockStart> start(WorkingCalendar calendar) {
        return Optional.ofNullable(clocked.started())
                .map(moment -> startedOn == null ? ClockStart.at(moment, calendar) : new ClockStart(moment, startedOn));
    }

    PinnedClock with(PinnedRules.Clocked other, @Nullable LocalDate day, @Nullable Instant without) {
        return new PinnedClock(step, number, agency, country, rule, day, other, without);
    }
}
