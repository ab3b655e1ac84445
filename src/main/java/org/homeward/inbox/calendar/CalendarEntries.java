package org.homeward.inbox.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.lines.StepLine;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.RowCursor;
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
              select * from open_step
              where agency = :agency and agency_group = any (:groups)
                and (cast(:assignee as text) is null or assignee = :assignee)
            ), entry as (
              select step_id as id,
                     case when step_key = :visit then 'visit' when step_key = any (:travel) then 'travel' else 'due' end
                       as about,
                     due as at, cast(due at time zone :zone as date) as day, step.*
              from step where sort_due >= :from and sort_due < :until
              union all
              select step_id, 'talk', next_talk, cast(next_talk at time zone :zone as date), step.*
              from step where due is null and next_talk >= :from and next_talk < :until
              union all
              (select distinct on (case_number, started_on)
                     'travel-' || step_id, 'travel', cast(started_on as timestamp) at time zone :zone, started_on, step.*
              from step join step_clock using (step_id)
              where start_event = :journey and started_on between :first and :last and step_key <> all (:travel)
              order by case_number, started_on, step_id)
              union all
              select 'meeting-' || step_id, 'meeting', cast(meets_on as timestamp) at time zone :zone, meets_on, step.*
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
    private final StepLines lines;
    private final Clock clock;

    CalendarEntries(JdbcClient database, StepLines lines, Clock clock) {
        this.lines = lines;
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
                .param("agency", steps.reader().agency().value())
                .param("groups", steps.groups().toArray(String[]::new))
                .param("assignee", steps.assignee(), Types.VARCHAR)
                .param("zone", steps.zone().getId())
                .param("first", query.first())
                .param("last", query.last())
                .param(
                        "from",
                        DatabaseTimes.of(
                                query.first().atStartOfDay(steps.zone()).toInstant()))
                .param(
                        "until",
                        DatabaseTimes.of(query.last()
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
                    return entry(row, steps);
                })
                .list();
        return new Found(entries, total[0]);
    }

    private CalendarEntry entry(ResultSet row, Steps steps) throws SQLException {
        var id = row.getString("id");
        var line = lines.read(row, null, null, steps.reader(), steps.language());
        return new CalendarEntry(
                id,
                line,
                EntryKind.valueOf(row.getString("about")),
                row.getObject("day", LocalDate.class),
                DatabaseTimes.from(row, "at"),
                state(line, id.equals(line.id())),
                row.getLong("of_day"));
    }

    /** @param dated whether the day is the step's own date, not one of its case */
    private CalendarEntry.State state(StepLine line, boolean dated) {
        if (dated && line.lateAt(clock.instant())) {
            return CalendarEntry.State.late;
        }
        return dated && line.paused() ? CalendarEntry.State.paused : CalendarEntry.State.open;
    }

    /**
     * The scope of the steps.
     *
     * @param assignee who took them, or null for all of the agency
     * @param zone in which the agency counts days
     */
    record Steps(List<String> groups, @Nullable String assignee, ZoneId zone, Actor reader, Locale language) {}

    /** The found entries. */
    record Found(List<CalendarEntry> entries, long total) {}
}
