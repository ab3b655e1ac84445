package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A page of the list and how long the list is, in one query: each part comes in its order from an index. */
@Component
class BoardRows {

    /** What a line says of a step, read by {@link RowReader}. */
    static final String COLUMNS = """
            work.step_id as id, work.case_number, work.step_key as step, work.definition_id, work.stage, work.agency,
            work.process_instance, work.assignee, work.opened, work.due, work.late_from, work.host, work.origin,
            work.child, work.unrouted, work.paused""";

    private static final String STEPS = "select " + COLUMNS + ", %s as sorted\nfrom work_item work where %s\n";

    private static final String REQUESTS = """
            select 'request-' || message.id as id, message.case_number, message.name as step, null as definition_id,
                   split_part(message.name, '.', 1) as stage, message.to_agency as agency,
                   message.from_instance as process_instance, null as assignee, message.sent as opened,
                   message.answer_due as due, message.late_from, facts.host, facts.origin, facts.child,
                   false as unrouted, message.answer_paused as paused, %s as sorted
            from message join case_facts facts on facts.case_number = message.case_number where %s
            """;

    private static final String COUNTED_REQUESTS = """
            (select count(*) from message join case_facts facts on facts.case_number = message.case_number where %s)
            """;

    /** What a row says beside itself, looked up for the rows of the page alone. */
    static final String PAGE = """
            select total.total, item.*,
              exists (select 1 from message where message.case_number = item.case_number
                      and message.receiver_instance = item.process_instance and message.answer_due is not null
                      and message.answered is null and message.ended is null) as asked,
              exists (select 1 from message where message.case_number = item.case_number
                      and message.from_agency = item.agency and message.to_country <> message.from_country
                      and message.answer_due is not null and message.answered is null and message.ended is null) as asks,
              exists (select 1 from message where message.case_number = item.case_number
                      and message.to_country <> message.from_country) as crossed,
              exists (select 1 from participation part where part.case_number = item.case_number
                      and part.agency = :agency and not part.panel_only) as opens,
              climb.level, climb.top, climb.reminded_at, rung.who, rung.walked, answer.kind as answer_kind, answer.new_date,
              pause.reason as pause_reason, pause.planned_end, least(pause.planned_end, pause.review_on) < :today as pause_past
            from (select %s as total) total
            left join (%s order by sorted, id limit :limit) item on true
            left join step_ladder climb on climb.step_id = item.id
            left join rung on rung.step_id = climb.step_id and rung.level = climb.level
            left join lateral (select kind, new_date from step_answer
                where step_answer.step_id = item.id order by step_answer.id desc limit 1) answer on true
            left join pause on pause.step_id = item.id and pause.ended is null
            order by item.sorted, item.id
            """;

    private final JdbcClient database;
    private final RowReader reader;

    BoardRows(JdbcClient database, RowReader reader) {
        this.database = database;
        this.reader = reader;
    }

    BoardPage page(Question question, @Nullable RowCursor after, int limit) {
        var lines = sql(question, after, limit + 1)
                .on(database)
                .query((row, index) -> line(row, question))
                .list();
        var rows = new ArrayList<BoardRow>();
        var cursors = new ArrayList<RowCursor>();
        for (var line : lines) {
            if (line.row() != null && line.cursor() != null) {
                rows.add(line.row());
                cursors.add(line.cursor());
            }
        }
        var total = lines.get(0).total();
        return rows.size() <= limit
                ? new BoardPage(rows, total, null)
                : new BoardPage(rows.subList(0, limit), total, cursors.get(limit - 1));
    }

    Sql sql(Question question, @Nullable RowCursor after, int limit) {
        var parts = new ListParts(question.filter());
        var page = new ArrayList<String>();
        var counts = new ArrayList<String>();
        var behind = after == null ? "" : " and (%s, %s) > (:afterTime, :afterRow)";
        if (parts.hasSteps()) {
            var where = parts.steps();
            counts.add("(select count(*) from work_item work where " + where + ")");
            page.add(STEPS.formatted(parts.stepOrder(), where + behind.formatted(parts.stepOrder(), "work.step_id"))
                    + "order by sorted, work.step_id limit :limit");
        }
        if (parts.hasRequests()) {
            var where = parts.requests();
            counts.add(COUNTED_REQUESTS.formatted(where));
            page.add(REQUESTS.formatted(
                            parts.requestOrder(),
                            where + behind.formatted(parts.requestOrder(), "'request-' || message.id"))
                    + "order by sorted, id limit :limit");
        }
        var text = PAGE.formatted(String.join(" + ", counts), united(page));
        return new Sql(text, parameters(question, after, limit));
    }

    private static String united(List<String> parts) {
        return parts.size() == 1
                ? "select * from (" + parts.get(0) + ") listed"
                : "select * from ((" + String.join(") union all (", parts) + ")) listed";
    }

    private static MapSqlParameterSource parameters(Question question, @Nullable RowCursor after, int limit) {
        return question.parameters()
                .addValue("afterTime", after == null ? null : after.sortDue(), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("afterRow", after == null ? null : after.row(), Types.VARCHAR)
                .addValue("limit", limit);
    }

    private Line line(ResultSet row, Question question) throws SQLException {
        var total = row.getLong("total");
        if (row.getString("id") == null) {
            return new Line(total, null, null);
        }
        var read = reader.row(row, question);
        return new Line(total, read, RowCursor.behind(RowReader.instant(row, "sorted"), read.id()));
    }

    /** A row with the length of the list; without a row where the page is empty. */
    private record Line(
            long total, @Nullable BoardRow row, @Nullable RowCursor cursor) {}
}
