package org.homeward.inbox;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.channel.lines.StepLine;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.WorkListSort;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists the work that an agency waits for in the cases that it works on: steps of its own country's other agencies, and requests to the
 * other country without an answer; of the cases that it has left only its own requests. Steps inside the other country are never listed
 * (R3, R6).
 */
@Component
class AwaitedWorkList {

    static final String WAITING = """
            from (
              select work.step_id, work.case_number, work.step_key, work.definition_id, work.stage,
                     work.agency, work.opened, work.due, work.next_talk, work.warn, work.kind, work.child,
                     work.host, work.origin, work.unrouted, work.sort_due, work.late_from, work.paused,
                     (select clock.due_unpaused from step_clock clock where clock.step_id = work.step_id) as unpaused
              from case_part part join open_step work on work.case_number = part.case_number
              where part.agency = :agency and part.active
                and work.agency <> :agency and work.country = :country
              union all
              select 'request-' || request.id, request.case_number, request.name, null, request.stage,
                     request.to_agency, request.sent, request.answer_due, null, null, 'agencyDue', request.child,
                     request.host, request.origin, false, request.answer_due,
                     request.late_from, request.answer_paused,
                     request.answer_due_unpaused
              from case_part part
              join open_request request on request.case_number = part.case_number
              where part.agency = :agency and (part.active or not part.panel_only and request.from_agency = :agency)
                and request.from_country = :country and request.to_country <> :country
            ) waiting
            where (cast(:number as text) is null or case_number = :number)
              and (cast(:stage as text) is null or stage = :stage)
              and (cast(:host as text) is null or host = :host and origin = :origin)
              and (not :childOnly or child)
              and (not :overdue or late_from < :now)
              and (cast(:openedFrom as timestamptz) is null or opened >= :openedFrom)
              and (cast(:openedUntil as timestamptz) is null or opened < :openedUntil)
            """;

    /** A page of it, with the drafts that the reader has of steps that have gone to another agency since. */
    private static final String PAGE = """
            with listed as (select waiting.*, %s as sort_key %s)
            select listed.*, draft.saved_at
            from listed left join saved_draft draft on draft.step_id = listed.step_id and draft.account = :account
            where cast(:due as timestamptz) is null or %s
            order by sort_key, listed.step_id limit :limit
            """;

    /** The orders of the lines; an order that isn't the due date's goes on behind the line with that id. */
    private static final Map<WorkListSort, String> ORDERS = Map.of(
            WorkListSort.due, "sort_due",
            WorkListSort.opened, "opened",
            WorkListSort.number, "case_number",
            WorkListSort.corridor, "host || '-' || origin",
            WorkListSort.step, "stage || ' ' || step_key",
            WorkListSort.holder, "agency");

    private final JdbcClient database;
    private final StepLines lines;
    private final Clock clock;

    AwaitedWorkList(JdbcClient database, StepLines lines, Clock clock) {
        this.database = database;
        this.lines = lines;
        this.clock = clock;
    }

    List<StepLine> page(InboxQuery query, Actor actor, Locale language, int limit) {
        var after = query.after();
        var order = query.choice().order();
        var behind = order == WorkListSort.due
                ? "(sort_due, listed.step_id) > (:due, :row)"
                : "(sort_key, listed.step_id) > (select sort_key, step_id from listed where step_id = :row)"
                        + " or not exists (select from listed where step_id = :row)";
        return asked(PAGE.formatted(ORDERS.get(order), WAITING, behind), query, actor)
                .param("account", actor.username())
                .param("due", after == null ? null : after.sortDue(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("row", after == null ? "" : after.row())
                .param("limit", limit)
                .query((row, index) -> lines.read(
                        row,
                        DatabaseTimes.fromOrNull(row, "unpaused"),
                        DatabaseTimes.fromOrNull(row, "saved_at"),
                        actor,
                        language))
                .list();
    }

    long count(InboxQuery query, Actor actor) {
        return asked("select count(*) " + WAITING, query, actor)
                .query(Long.class)
                .single();
    }

    /** With the query in the place of its parameters. */
    JdbcClient.StatementSpec asked(String sql, InboxQuery query, Actor actor) {
        var corridor = query.corridor();
        var opened = query.choice().opened();
        var now = clock.instant();
        return database.sql(sql)
                .param("agency", actor.agency().value())
                .param("country", actor.country().value())
                .param("number", query.number() == null ? null : query.number().value(), Types.VARCHAR)
                .param("stage", query.stage() == null ? null : query.stage().name(), Types.VARCHAR)
                .param("host", corridor == null ? null : corridor.host().value(), Types.VARCHAR)
                .param("origin", corridor == null ? null : corridor.origin().value(), Types.VARCHAR)
                .param("childOnly", query.childOnly())
                .param("overdue", query.overdue())
                .param("now", DatabaseTimes.of(now))
                .param(
                        "openedFrom",
                        DatabaseTimes.ofOrNull(opened == null ? null : opened.from(now)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "openedUntil",
                        DatabaseTimes.ofOrNull(opened == null ? null : opened.until(now)),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
