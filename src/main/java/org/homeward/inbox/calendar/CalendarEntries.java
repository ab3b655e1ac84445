package org.homeward.inbox.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.homeward.casefile.RoleDurations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.RowCursor;
import org.homeward.shared.StepId;
import org.homeward.shared.Times;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of an agency's open steps, read by one query. */
@Component
class CalendarEntries {

    /** The steps whose due date is the day of a journey. */
    private static final String[] TRAVEL = {HandoverProcess.Step.HAND_OVER, DomesticReturnProcess.Step.BRING_HOME};

    /** The steps that a panel's meeting is about. */
    private static final String[] PANEL = {
        PanelDecisionProcess.Step.GIVE_OPINION,
        IdentificationProcess.Step.DECIDE_STATUS,
        BestInterestsProcess.Step.DECIDE_BEST_INTERESTS
    };

    /** The event that the clocks of a journey's preparation count from: the day that both sides agreed on. */
    private static final String JOURNEY = HandoverProcess.Variable.PLANNED_HANDOVER;

    private static final String ENTRIES = """
            with step as (
              select open_step.*,
                     child and split_part(role, '.', 2) <> all (:aloneRoles) and step_key <> all (:aloneSteps) as childs
              from open_step
              where agency = :agency and agency_group = any (:groups)
                and (cast(:assignee as text) is null or assignee = :assignee)
            ), entry as (
              select step_id as id, step_id, step_key, definition_id, case_number, childs, assignee, late_from, paused,
                     case when step_key = :visit then 'visit' when step_key = any (:travel) then 'travel' else 'due' end
                       as about,
                     due as at, cast(due at time zone :zone as date) as day
              from step where sort_due >= :from and sort_due < :until
              union all
              select step_id, step_id, step_key, definition_id, case_number, childs, assignee, late_from, paused,
                     'talk', next_talk, cast(next_talk at time zone :zone as date)
              from step where due is null and next_talk >= :from and next_talk < :until
              union all
              (select distinct on (case_number, started_on)
                     'travel-' || step_id, step_id, step_key, definition_id, case_number, childs, assignee,
                     cast(null as timestamptz), false,
                     'travel', cast(started_on as timestamp) at time zone :zone, started_on
              from step join step_clock using (step_id)
              where start_event = :journey and started_on between :first and :last and step_key <> all (:travel)
              order by case_number, started_on, step_id)
              union all
              select 'meeting-' || step_id, step_id, step_key, definition_id, case_number, childs, assignee,
                     cast(null as timestamptz), false,
                     'meeting', cast(meets_on as timestamp) at time zone :zone, meets_on
              from step join lateral (
                select meeting.meets_on from panel_meeting meeting
                where meeting.case_number = step.case_number and meeting.country = step.country
                order by meeting.id desc limit 1) newest on newest.meets_on between :first and :last
              where step_key = any (:panel)
            ), counted as (
              select entry.*, count(*) over () as total, count(*) over (partition by day) as of_day,
                     row_number() over (partition by day order by about = :rest, at, id) as place
              from entry where about = any (:kinds)
            )
            select * from counted
            where place <= :most and (cast(:after as timestamptz) is null or (at, id) > (:after, :row))
            order by at, id limit :limit
            """;

    private final JdbcClient database;
    private final WorkItems.Alone alone;
    private final Clock clock;

    CalendarEntries(JdbcClient database, RoleDurations parts, Clock clock) {
        this.alone = parts.alone();
        this.database = database;
        this.clock = clock;
    }

    /**
     * The entries in their order, and how many there are without the limits.
     *
     * @param mostOfDay how many of one day; appointments go before due dates
     */
    Found find(Steps steps, CalendarQuery query, int mostOfDay, @Nullable RowCursor after, int limit) {
        var total = new long[1];
        var entries = database.sql(ENTRIES)
                .param("agency", steps.agency().value())
                .param("groups", steps.groups().toArray(String[]::new))
                .param("assignee", steps.assignee(), Types.VARCHAR)
                .param("aloneRoles", alone.roles().toArray(String[]::new))
                .param("aloneSteps", alone.steps().toArray(String[]::new))
                .param("zone", steps.zone().getId())
                .param("first", query.first())
                .param("last", query.last())
                .param("from", Times.of(query.first().atStartOfDay(steps.zone()).toInstant()))
                .param(
                        "until",
                        Times.of(query.last()
                                .plusDays(1)
                                .atStartOfDay(steps.zone())
                                .toInstant()))
                .param("kinds", query.kinds().stream().map(EntryKind::name).toArray(String[]::new))
                .param("visit", ReintegrationProcess.Step.VISIT_PERSON)
                .param("travel", TRAVEL)
                .param("panel", PANEL)
                .param("journey", JOURNEY)
                .param("rest", EntryKind.due.name())
                .param("most", mostOfDay)
                .param("after", after == null ? null : after.sortDue(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("row", after == null ? "" : after.row())
                .param("limit", limit)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return entry(row);
                })
                .list();
        return new Found(entries, total[0]);
    }

    private CalendarEntry entry(ResultSet row) throws SQLException {
        var lateFrom = Times.fromOrNull(row, "late_from");
        return new CalendarEntry(
                row.getString("id"),
                new StepId(row.getString("step_id")),
                row.getString("step_key"),
                row.getString("definition_id"),
                new CaseNumber(row.getString("case_number")),
                EntryKind.valueOf(row.getString("about")),
                row.getObject("day", LocalDate.class),
                Times.from(row, "at"),
                row.getBoolean("childs"),
                lateFrom != null && lateFrom.isBefore(clock.instant())
                        ? CalendarEntry.State.late
                        : row.getBoolean("paused") ? CalendarEntry.State.paused : CalendarEntry.State.open,
                row.getString("assignee"),
                row.getLong("of_day"));
    }

    /**
     * Whose steps.
     *
     * @param assignee who took them, or null for all of the agency
     * @param zone in which the agency counts days
     */
    record Steps(
            AgencyCode agency,
            List<String> groups,
            @Nullable String assignee,
            ZoneId zone) {}

    /** What was found. */
    record Found(List<CalendarEntry> entries, long total) {}
}
