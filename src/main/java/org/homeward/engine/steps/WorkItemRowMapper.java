package org.homeward.engine.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** A row of {@code work_item} and the record that it holds. */
public final class WorkItemRowMapper {

    private WorkItemRowMapper() {}

    public static OpenStep read(ResultSet row, int index) throws SQLException {
        return new OpenStep(
                new StepId(row.getString("step_id")),
                new CaseNumber(row.getString("case_number")),
                new StepModelPosition(
                        row.getString("process_key"),
                        row.getString("process_instance"),
                        row.getString("definition_id"),
                        row.getString("step_key")),
                Stage.valueOf(row.getString("stage")),
                new StepAssignment(
                        new AgencyCode(row.getString("agency")),
                        row.getString("agency_group"),
                        row.getString("assignee"),
                        row.getBoolean("unrouted"),
                        SideRole.of(row.getString("role"))),
                new StepDates(
                        DatabaseTimes.from(row, "opened"),
                        DatabaseTimes.fromOrNull(row, "due"),
                        DatabaseTimes.fromOrNull(row, "next_talk"),
                        DatabaseTimes.fromOrNull(row, "warn"),
                        row.getString("kind"),
                        row.getBoolean("paused")),
                row.getBoolean("child"),
                new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin"))),
                row.getString("form_key"));
    }

    public static List<@Nullable Object> parameters(OpenStep step) {
        return Arrays.asList(
                step.id().value(),
                step.number().value(),
                step.processKey(),
                step.processInstance(),
                step.definitionId(),
                step.key(),
                step.stage().name(),
                step.role().toString(),
                step.agency().value(),
                step.group(),
                step.unrouted(),
                step.assignee(),
                DatabaseTimes.ofOrNull(step.opened()),
                DatabaseTimes.ofOrNull(step.due()),
                DatabaseTimes.ofOrNull(step.nextTalk()),
                DatabaseTimes.ofOrNull(step.warn()),
                step.kind(),
                step.child(),
                step.corridor().host().value(),
                step.corridor().origin().value(),
                step.formKey());
    }
}
