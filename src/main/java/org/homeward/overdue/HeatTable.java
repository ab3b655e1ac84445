package org.homeward.overdue;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how much lies at which desk in which stage, in one query; steps that the person decides aren't in it (R2). */
@Component
class HeatTable {

    private static final String COUNTED = """
            , soon as (
              select * from unnest(:countries::text[], :untils::timestamptz[]) as soon (country, until)
            )
            select step.agency, case when step.marked then step.stage end as stage, step.host = :country as hosting,
                   count(*) filter (where step.late_from < :now) as late,
                   count(*) filter (where step.late_from >= :now and step.late_from < soon.until) as soon,
                   count(*) filter (where step.paused) as paused,
                   count(*) filter (where step.kind = 'agencyDue') as open
            from step left join soon on soon.country = step.country
            where (:host::text is null or step.marked and step.host = :host and step.origin = :origin) and (not :child or step.marked and step.child)
            group by 1, 2, 3
            union all
            select own_request.to_agency, case when own_request.marked then own_request.stage end, own_request.host = :country,
                   count(*) filter (where own_request.late_from < :now),
                   count(*) filter (where own_request.late_from >= :now and own_request.late_from < soon.until),
                   0, count(*)
            from own_request left join soon on soon.country = own_request.to_country
            where (:host::text is null or own_request.marked and own_request.host = :host and own_request.origin = :origin)
              and (not :child or own_request.marked and own_request.child)
            group by 1, 2, 3
            order by 1, 2, 3
            """;

    private final JdbcClient database;
    private final BoardAgencyNames desks;

    HeatTable(JdbcClient database, BoardAgencyNames desks) {
        this.database = database;
        this.desks = desks;
    }

    /** All desks and stages of the scope, whatever the filter's desk and stage. */
    BoardStepCounts counts(BoardQueryContext question) {
        var counts = new BoardStepCounts();
        sql(question).on(database).query(row -> {
            var desk = desks.of(
                    new AgencyCode(row.getString("agency")),
                    row.getBoolean("hosting"),
                    question.filter().scope(),
                    question.actor());
            var stage = row.getString("stage");
            counts.add(
                    desk,
                    stage == null ? null : Stage.valueOf(stage),
                    new BoardStepCounts.Numbers(
                            row.getLong("late"), row.getLong("open"), row.getLong("soon"), row.getLong("paused")));
        });
        return counts;
    }

    BoardSql sql(BoardQueryContext question) {
        return question.sql(COUNTED);
    }
}
