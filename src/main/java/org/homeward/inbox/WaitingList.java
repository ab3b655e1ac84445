package org.homeward.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.casefile.Shelters;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.StepDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists what an agency waits for in the cases that it works on: steps of its own country's other agencies, and requests to the
 * other country without an answer; of the cases that it has left only its own requests. What happens inside the other country is never listed (R3, R6).
 */
@Component
class WaitingList {

    private static final String WAITING = """
            from (
              select work.step_id as id, work.case_number, work.step_key as step, work.definition_id, work.stage,
                     work.agency, work.opened, work.due, work.next_talk, work.warn, work.kind, work.child,
                     work.host, work.origin, work.unrouted, work.sort_due, work.late_from, work.paused,
                     (select rule.due_unpaused from pinned_rule rule where rule.step_id = work.step_id) as unpaused
              from participation part join work_item work on work.case_number = part.case_number
              where part.agency = :agency and part.left_at is null and not part.panel_only
                and work.agency <> :agency and left(work.agency, 2) = :country
              union all
              select 'request-' || message.id, message.case_number, message.name, null, split_part(message.name, '.', 1),
                     message.to_agency, message.sent, message.answer_due, null, null, 'agencyDue', facts.child,
                     facts.host, facts.origin, false, message.answer_due,
                     message.late_from, message.answer_paused,
                     message.answer_due_unpaused
              from participation part
              join message on message.case_number = part.case_number
              join case_facts facts on facts.case_number = part.case_number
              where part.agency = :agency and not part.panel_only and (part.left_at is null or message.from_agency = :agency)
                and message.from_country = :country and message.to_country <> :country
                and message.answer_due is not null and message.answered is null and message.ended is null
            ) waiting
            where (cast(:number as text) is null or case_number = :number)
              and (cast(:stage as text) is null or stage = :stage)
              and (cast(:host as text) is null or host = :host and origin = :origin)
              and (not :childOnly or child)
              and (not :overdue or late_from < :now)
            """;

    private final JdbcClient database;
    private final Shelters shelters;
    private final Clock clock;

    WaitingList(JdbcClient database, Shelters shelters, Clock clock) {
        this.database = database;
        this.shelters = shelters;
        this.clock = clock;
    }

    List<InboxRow> page(InboxQuery query, Actor actor, int limit) {
        var after = query.after();
        return asked("select * " + WAITING + """
                              and (cast(:due as timestamptz) is null or (sort_due, id) > (:due, :row))
                            order by sort_due, id limit :limit
                        """, query, actor)
                .param("due", after == null ? null : after.sortDue(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("row", after == null ? "" : after.row())
                .param("limit", limit)
                .query((row, index) -> row(row, actor))
                .list();
    }

    long count(InboxQuery query, Actor actor) {
        return asked("select count(*) " + WAITING, query, actor)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, InboxQuery query, Actor actor) {
        var corridor = query.corridor();
        return database.sql(sql)
                .param("agency", actor.agency().value())
                .param("country", actor.country().value())
                .param("number", query.number() == null ? null : query.number().value(), Types.VARCHAR)
                .param("stage", query.stage() == null ? null : query.stage().name(), Types.VARCHAR)
                .param("host", corridor == null ? null : corridor.host().value(), Types.VARCHAR)
                .param("origin", corridor == null ? null : corridor.origin().value(), Types.VARCHAR)
                .param("childOnly", query.childOnly())
                .param("overdue", query.overdue())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private InboxRow row(ResultSet row, Actor reader) throws SQLException {
        var agency = new AgencyCode(row.getString("agency"));
        var corridor = new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")));
        return new InboxRow(
                row.getString("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("step"),
                row.getString("definition_id"),
                Stage.valueOf(row.getString("stage")),
                new InboxRow.Desk(agency, shelters.hides(agency, reader, corridor), null, row.getBoolean("unrouted")),
                new StepDates(
                        row.getObject("opened", OffsetDateTime.class).toInstant(),
                        instant(row, "due"),
                        instant(row, "next_talk"),
                        instant(row, "warn"),
                        row.getString("kind"),
                        row.getBoolean("paused")),
                row.getBoolean("child"),
                corridor,
                instant(row, "unpaused"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
