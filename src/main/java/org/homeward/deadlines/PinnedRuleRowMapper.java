package org.homeward.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.homeward.deadlines.counting.CountedPeriod;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** A row of {@code pinned_rule} and the record that it holds. */
final class PinnedRuleRowMapper {

    private PinnedRuleRowMapper() {}

    static PinnedClock clock(ResultSet row, List<ExplanationLine> lines) throws SQLException {
        return new PinnedClock(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                agency(row.getString("agency")),
                new CountryCode(row.getString("country")),
                rule(row),
                row.getObject("started_on", LocalDate.class),
                new PinnedRules.Clocked(
                        DatabaseTimes.fromOrNull(row, "started_at"),
                        DatabaseTimes.fromOrNull(row, "due"),
                        DatabaseTimes.fromOrNull(row, "next_talk"),
                        DatabaseTimes.fromOrNull(row, "warn"),
                        lines),
                DatabaseTimes.fromOrNull(row, "due_unpaused"));
    }

    static DueExplanation explained(PinnedClock clock) {
        return new DueExplanation(
                clock.step(),
                clock.rule().key(),
                clock.rule().kind(),
                clock.country(),
                clock.rule().source(),
                clock.rule().isDefault(),
                clock.clocked().due(),
                clock.clocked().nextTalk(),
                clock.clocked().warn(),
                clock.unpaused(),
                clock.clocked().lines());
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static DeadlineRule rule(ResultSet row) throws SQLException {
        return new DeadlineRule(
                row.getString("deadline_key"),
                row.getInt("amount"),
                DeadlineUnit.valueOf(row.getString("unit")),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getString("start_event"),
                new CountedPeriod(
                        row.getString("calendar"),
                        row.getString("second_calendar"),
                        NonWorkingDayRule.valueOf(row.getString("landing")),
                        row.getString("hours")),
                row.getBoolean("pausable"),
                row.getString("warn_at"),
                row.getString("ladder"),
                row.getString("source"),
                row.getBoolean("is_default"));
    }
}
