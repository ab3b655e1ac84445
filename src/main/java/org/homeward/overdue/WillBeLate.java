package org.homeward.overdue;

import java.util.ArrayList;
import org.homeward.forecast.Likely;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that will be late before they are, in one query: those whose clock runs, that aren't late, and that in half of the
 * cases are finished after this one's due date. What a case took is the time of its last such step from opening to hand-in,
 * of cases of the same corridor; only those count that were open longer than this step is now. A step that waits for the
 * person has no clock and is never in it (R2).
 */
@Component
class WillBeLate {

    /** The reader's open steps; what finished ones took, a sorted array per step, corridor and age; each step's place in its own. */
    private static final String LIKELY = """
            with open as materialized (
              select work.step_id, work.step_key, work.host, work.origin, work.child, work.opened, work.late_from as due,
                     extract(epoch from :now - work.opened)::float8 as spent,
                     extract(epoch from work.late_from - work.opened)::float8 as allowed
              from work_item work where %1$s and work.late_from >= :now
            ), past as (
              select distinct on (done.step_key, done.case_number) done.step_key, facts.host, facts.origin, facts.child,
                     extract(epoch from done.finished - done.opened)::float8 as seconds
              from finished_step done join case_facts facts on facts.case_number = done.case_number
              where done.how = 'done' and done.step_key in (select step_key from open) and %2$s
              order by done.step_key, done.case_number, done.finished desc
            ), pool as (
              select step_key, host, origin, child, array_agg(seconds order by seconds) as seconds
              from past group by grouping sets ((step_key, host, origin), (step_key, host, origin, child))
              having count(*) >= :needed
            ), pace as materialized (
              select step_key, host, origin, age.child, cardinality(chosen.seconds) as cases, chosen.seconds
              from pool whole
              left join (select step_key, host, origin, seconds as adults from pool where not child) adults
                using (step_key, host, origin)
              left join (select step_key, host, origin, seconds as children from pool where child) children
                using (step_key, host, origin)
              cross join (values (true), (false)) as age (child)
              cross join lateral (select case when adults is null or children is null then whole.seconds
                when age.child then children else adults end as seconds) chosen
              where whole.child is null
            ), placed as (
              select open.*, cases, seconds, width_bucket(spent, seconds) as gone
              from open join pace using (step_key, host, origin, child)
              where seconds[cases] > allowed
            ), late as (
              select step_id, cases - gone as basis, opened + %4$s * interval '1 second' as likely_from,
                     opened + %3$s * interval '1 second' as likely_middle, opened + %5$s * interval '1 second' as likely_to
              from placed where cases - gone >= :needed and %3$s > allowed
            )
            """;

    private static final String LATE = "select " + BoardRows.COLUMNS + """
            , work.late_from as sorted, late.likely_from, late.likely_middle, late.likely_to, late.basis
            from late join work_item work on work.step_id = late.step_id
            """;

    private final JdbcClient database;
    private final RowReader reader;

    WillBeLate(JdbcClient database, RowReader reader) {
        this.database = database;
        this.reader = reader;
    }

    LateAheadList of(Question question, int limit) {
        var items = new ArrayList<LateAhead>();
        var totals = sql(question, limit)
                .on(database)
                .query((row, index) -> {
                    if (row.getString("id") != null) {
                        items.add(new LateAhead(reader.row(row, question), Likely.read(row)));
                    }
                    return row.getLong("total");
                })
                .list();
        return new LateAheadList(items, totals.get(0));
    }

    Sql sql(Question question, int limit) {
        var conditions = new BoardConditions(question.filter());
        var likely = LIKELY.formatted(
                conditions.steps(), conditions.notHidden("facts"), quantile(0.5), quantile(0.1), quantile(0.9));
        var page = BoardRows.PAGE.formatted("(select count(*) from late)", LATE);
        return new Sql(
                likely + page, question.parameters().addValue("limit", limit).addValue("needed", Likely.NEEDED));
    }

    /** As {@code percentile_cont} over the part of the sorted array that is longer than the time spent. */
    private static String quantile(double share) {
        var at = "(gone + 1 + (cases - gone - 1) * " + share + "::float8)";
        return """
                (seconds[floor(%1$s)::int] + (%1$s - floor(%1$s))
                  * (seconds[ceil(%1$s)::int] - seconds[floor(%1$s)::int]))""".formatted(at);
    }
}
