package org.homeward.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The query behind a page of the case list, and the one that counts its lines. An agency whose part ended sees stage and dates as they
 * stood then, and only its own open steps; for the other sides the case begins with the request to them (R3). An agency that sees or saw a
 * single step finds the case by its number.
 */
@Component
final class CaseListTable {

    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

    /** Where the case stands, or stood when the agency's part ended. */
    private static final String STAGE = """
            select stage from journey_stage
            where case_number = part.case_number
              and (part.marked and (part.left_at is null
                  or (entered <= part.left_at and stage not in ('reintegration', 'closed')))
                or part.over and stage = 'closed')
            order by array_position(array['closed', 'reintegration', 'handover', 'repatriation', 'protection',
                'identification'], stage) limit 1
            """;

    private static final String WANTED = """
            part.agency = :agency
              and (not part.panel_only or exists (
                  select 1 from open_step own where own.case_number = part.case_number and own.agency = :agency))
              and (:host::text is null or part.marked and journey.host = :host and journey.origin = :origin)
              and (:ended::boolean is null or (part.left_at is not null or part.over or journey.ended_how is not null) = :ended)
              and (not :child or part.marked and journey.child)
              and (not :lateOnly or exists (
                  select from open_step late where late.case_number = part.case_number and late.late_from < :now
                    and (late.agency = :agency or part.active and late.country = :country)))
              and (:openedFrom::timestamptz is null
                  or case when part.side = 'host' and part.marked then journey.opened_at else part.since end >= :openedFrom)
              and (:openedUntil::timestamptz is null
                  or case when part.side = 'host' and part.marked then journey.opened_at else part.since end < :openedUntil)
              and (:number::text is null or starts_with(part.case_number, :number))
            """;

    private static final String COUNT = """
            select count(*)
            from case_part part
            left join journey on journey.case_number = part.case_number
            where %2$s and (:stage::text is null or :stage = (%1$s))
            """.formatted(STAGE, WANTED);

    private static final String LINES = """
            with place as (select since from case_part where agency = :agency and case_number = :after)
            select part.case_number, part.left_at, part.marked, journey.host, journey.origin, journey.child, here.stage,
                   case when part.side = 'host' and part.marked then journey.opened_at else part.since end as opened_at,
                   case when part.active then journey.ended_how end as ended_how,
                   case when part.active and part.side = 'host' then (
                       select ended.why from ended_return ended
                       where ended.case_number = part.case_number and ended.taken_up_at is null) end as return_ended, work.next_due,
                   coalesce(work.late, false) as late, (%2$s) as total, %1$s as sort_key
            from case_part part
            join journey on journey.case_number = part.case_number
            left join lateral (%3$s) here on true
            left join lateral (
                select min(due) as next_due, bool_or(late_from < :now) as late from open_step
                where case_number = part.case_number
                  and (agency = :agency or part.active and country = :country)) work on true
            where %4$s
              and (:stage::text is null or here.stage = :stage)
              and (:after::text is null or part.since <= (select since from place))
              and (:after::text is null or part.since < (select since from place) or part.case_number > :after)
            order by part.since desc, part.case_number
            limit :limit
            """;

    /** In another order the whole list is laid out, and goes on behind the case before. */
    private static final String ORDERED = """
            with listed as (%s)
            select * from listed
            where :behind::text is null
              or (sort_key, case_number) > (select sort_key, case_number from listed where case_number = :behind)
            order by sort_key, case_number
            limit :lines
            """;

    private final JdbcClient database;

    CaseListTable(JdbcClient database) {
        this.database = database;
    }

    /** The lines after the question's place, and how many there are whatever the place. */
    Found lines(Question question, int limit) {
        var total = new AtomicLong();
        var after = question.after() == null ? null : question.after().value();
        var newest = question.order() == CaseListSort.newest;
        var all = LINES.formatted(question.order().column(), COUNT, STAGE, WANTED);
        var lines = asked(newest ? all : ORDERED.formatted(all), question)
                .param("after", newest ? after : null, Types.VARCHAR)
                .param("limit", newest ? limit : Integer.MAX_VALUE)
                .param("behind", after, Types.VARCHAR)
                .param("lines", limit)
                .query((row, index) -> {
                    total.set(row.getLong("total"));
                    return row(row, index);
                })
                .list();
        // without a line there is no total to read beside it
        return new Found(lines, lines.isEmpty() && question.after() != null ? count(question) : total.get());
    }

    private long count(Question question) {
        return asked(COUNT, question).query(Long.class).single();
    }

    /** The corridors of an agency's cases. */
    List<Corridor> corridors(AgencyCode agency) {
        return database.sql("""
                        select distinct journey.host || '-' || journey.origin from case_part part
                        join journey on journey.case_number = part.case_number
                        where part.agency = :agency and part.marked order by 1
                        """)
                .param("agency", agency.value())
                .query((row, index) -> Corridor.of(row.getString(1)))
                .list();
    }

    private StatementSpec asked(String sql, Question question) {
        var filter = question.filter();
        var corridor = filter.corridor();
        var opened = filter.also().opened();
        return database.sql(sql)
                .param("now", DatabaseTimes.of(question.now()))
                .param("agency", question.agency().value())
                .param("country", question.country().value())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("host", corridor == null ? null : corridor.host().value())
                .param("origin", corridor == null ? null : corridor.origin().value())
                .param("ended", filter.ended())
                .param("number", filter.number())
                .param("child", filter.also().child())
                .param("lateOnly", filter.also().late())
                .param("openedFrom", DatabaseTimes.ofOrNull(opened == null ? null : opened.from(question.now())), TIME)
                .param(
                        "openedUntil",
                        DatabaseTimes.ofOrNull(opened == null ? null : opened.until(question.now())),
                        TIME);
    }

    private static ListedCase row(ResultSet row, int index) throws SQLException {
        var stage = row.getString("stage");
        var marked = row.getBoolean("marked");
        return new ListedCase(
                new CaseNumber(row.getString("case_number")),
                marked
                        ? new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")))
                        : null,
                marked && row.getBoolean("child"),
                stage == null ? null : Stage.valueOf(stage),
                DatabaseTimes.from(row, "opened_at"),
                DatabaseTimes.fromOrNull(row, "next_due"),
                row.getBoolean("late"),
                DatabaseTimes.fromOrNull(row, "left_at"),
                row.getString("return_ended"),
                row.getString("ended_how"));
    }

    /** A part of the lines, and the figure of all. */
    record Found(List<ListedCase> lines, long total) {}

    /** The asking reader, the cases that are asked for, and the time. */
    record Question(
            AgencyCode agency,
            CountryCode country,
            CaseFilter filter,
            CaseListSort order,
            @Nullable CaseNumber after,
            Instant now) {}
}
