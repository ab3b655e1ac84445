package org.homeward.overdue;

import java.sql.Types;
import java.util.List;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A page of the list: steps and requests come each in their order from an index. */
@Component
class BoardRows {

    /** The rows of the list. Late and soon late rows are ordered by the time at which they got late, all others by their due date. */
    private static final String LISTED = """
            , listed_step as not materialized (
              select step.step_id as id, step.case_number, step.step_key as step, step.definition_id, step.stage, step.agency,
                     step.process_instance, step.assignee, step.opened, step.due, step.late_from, step.host, step.origin,
                     step.child, step.unrouted, step.paused, step.reference, step.marked,
                     case when :sort = 'opened' then step.opened
                          when :list in ('late', 'soon') then step.late_from
                          else step.sort_due end as sorted
              from step
              where (:list <> 'late' or step.late_from < :now)
                and (:list <> 'soon' or step.late_from >= :now and step.late_from < (
                  select until from unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)
                  where soon.country = step.country))
                and (:list <> 'paused' or step.paused)
                and (:list <> 'past' or exists (
                  select from running_pause pause where pause.step_id = step.step_id and pause.look_on < :today))
                and (:list <> 'all' or step.kind = 'agencyDue')
                and :list <> 'requests'
                and (:host::text is null or step.marked and step.host = :host and step.origin = :origin) and (not :child or step.marked and step.child)
                and (:stage::text is null or step.marked and step.stage = :stage)
                and (not :atADesk or step.agency = any (
                  case when step.host = :country then :atDesk::text[] else :atDeskElsewhere::text[] end))
            ), listed_request as not materialized (
              select 'request-' || wanted.id as id, wanted.case_number, wanted.name as step, null as definition_id,
                     wanted.stage, wanted.to_agency as agency, wanted.from_instance as process_instance, null as assignee,
                     wanted.sent as opened, wanted.answer_due as due, wanted.late_from, wanted.host, wanted.origin,
                     wanted.child, false as unrouted, wanted.answer_paused as paused, null as reference,
                     wanted.marked,
                     case when :sort = 'opened' then wanted.sent else wanted.answer_due end as sorted
              from (
                select * from request where :list = 'requests'
                union all
                select * from own_request where :list in ('late', 'soon', 'all')) wanted
              where (:list <> 'late' or wanted.late_from < :now)
                and (:list <> 'soon' or wanted.late_from >= :now and wanted.late_from < (
                  select until from unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)
                  where soon.country = wanted.to_country))
                and (:host::text is null or wanted.marked and wanted.host = :host and wanted.origin = :origin) and (not :child or wanted.marked and wanted.child)
                and (:stage::text is null or wanted.marked and wanted.stage = :stage)
                and (not :atADesk or wanted.to_agency = any (
                  case when wanted.host = :country then :atDesk::text[] else :atDeskElsewhere::text[] end))
            )
            """;

    private static final String PAGE = """
            , item as (
              (select * from listed_step
               where :afterTime::timestamptz is null or (sorted, id) > (:afterTime, :afterRow)
               order by sorted, id limit :limit)
              union all
              (select * from listed_request
               where :afterTime::timestamptz is null or (sorted, id) > (:afterTime, :afterRow)
               order by sorted, id limit :limit)
              order by sorted, id limit :limit
            )
            """;

    private static final String LENGTH = """
            select (select count(*) from listed_step) + (select count(*) from listed_request) as total,
                   (select count(*) from listed_step where agency = :agency) as own
            """;

    private static final String OWN = """
            select id from listed_step where agency = :agency order by sorted, id limit :limit
            """;

    private final JdbcClient database;
    private final BoardRowReader reader;

    BoardRows(JdbcClient database, BoardRowReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** A page of a list whose length is known. */
    BoardListResult page(BoardQueryContext question, @Nullable RowCursor after, int limit, Length length) {
        var lines = sql(question, after, limit + 1)
                .on(database)
                .query((row, index) -> {
                    var read = reader.row(row, question);
                    return new Line(read, RowCursor.behind(BoardRowReader.instant(row, "sorted"), read.id()));
                })
                .list();
        return lines.size() <= limit
                ? new BoardListResult(rows(lines), length.total(), length.own(), null)
                : new BoardListResult(
                        rows(lines.subList(0, limit)),
                        length.total(),
                        length.own(),
                        lines.get(limit - 1).cursor());
    }

    /** How long the list is. */
    Length length(BoardQueryContext question) {
        return question.sql(LISTED + LENGTH)
                .on(database)
                .query((row, index) -> new Length(row.getLong("total"), row.getLong("own")))
                .single();
    }

    /** The first steps of the list that are the reader's own agency's, in the list's order. */
    List<String> own(BoardQueryContext question, int limit) {
        var asked = question.sql(LISTED + OWN);
        asked.parameters().addValue("limit", limit);
        return asked.on(database).query(String.class).list();
    }

    BoardSql sql(BoardQueryContext question, @Nullable RowCursor after, int limit) {
        var asked = question.sql(LISTED + PAGE + BoardRowReader.SAYS);
        asked.parameters()
                .addValue("afterTime", after == null ? null : after.sortDue(), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("afterRow", after == null ? null : after.row(), Types.VARCHAR)
                .addValue("limit", limit);
        return asked;
    }

    private static List<BoardRow> rows(List<Line> lines) {
        return lines.stream().map(Line::row).toList();
    }

    /** How long a list is, and how many of its steps are the reader's own agency's. */
    record Length(long total, long own) {}

    private record Line(BoardRow row, RowCursor cursor) {}
}
