package org.homeward.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The one query behind the case list. An agency whose part ended sees stage and dates as they
 * stood then, and of what is open only its own; for the other sides the case begins when they were asked (R3).
 */
@Component
final class CaseListTable {

    private static final String LINES = """
            select p.case_number, p.since, p.left_at, f.host, f.origin, f.child, s.stage,
                   case when p.side = 'host' then f.opened_at else p.since end as opened_at,
                   case when p.left_at is null and not p.panel_only then f.ended_how end as ended_how, w.next_due,
                   coalesce(w.late, false) as late
            from participation p
            join case_facts f on f.case_number = p.case_number
            left join lateral (
                select stage from case_stage
                where case_number = p.case_number and (p.left_at is null
                    or (entered <= p.left_at and stage not in ('reintegration', 'closed')))
                order by array_position(array['closed', 'reintegration', 'handover', 'repatriation', 'protection',
                    'identification'], stage) limit 1) s on true
            left join lateral (
                select min(due) as next_due, bool_or(late_from < :now) as late from work_item
                where case_number = p.case_number
                  and (agency = :agency or (p.left_at is null and not p.panel_only and agency like :country || '-%'))) w on true
            where p.agency = :agency
              and (not p.panel_only or exists (
                  select 1 from work_item own where own.case_number = p.case_number and own.agency = p.agency))
              and (:stage::text is null or s.stage = :stage)
              and (:host::text is null or (f.host = :host and f.origin = :origin))
              and (:ended::boolean is null or (p.left_at is not null or f.ended_how is not null) = :ended)
              and (:number::text is null or starts_with(p.case_number, :number))
            """;

    private final JdbcClient database;

    CaseListTable(JdbcClient database) {
        this.database = database;
    }

    /** The lines after the question's place. */
    List<ListedCase> lines(Question question, int limit) {
        return asked(LINES + """
                          and (:after::text is null or exists (
                              select 1 from participation a where a.agency = :agency and a.case_number = :after
                                and (p.since < a.since or (p.since = a.since and p.case_number > a.case_number))))
                        order by p.since desc, p.case_number
                        limit :limit
                        """, question)
                .param(
                        "after",
                        question.after() == null ? null : question.after().value())
                .param("limit", limit)
                .query(CaseListTable::row)
                .list();
    }

    /** How many lines there are, whatever the place. */
    long count(Question question) {
        return asked("select count(*) from (" + LINES + ") lines", question)
                .query(Long.class)
                .single();
    }

    /** The corridors of an agency's cases. */
    List<Corridor> corridors(AgencyCode agency) {
        return database.sql("""
                        select distinct f.host || '-' || f.origin from participation p
                        join case_facts f on f.case_number = p.case_number
                        where p.agency = ? order by 1
                        """)
                .param(agency.value())
                .query((row, index) -> Corridor.of(row.getString(1)))
                .list();
    }

    private StatementSpec asked(String sql, Question question) {
        var filter = question.filter();
        var corridor = filter.corridor();
        return database.sql(sql)
                .param("now", Times.of(question.now()))
                .param("agency", question.agency().value())
                .param("country", question.country().value())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("host", corridor == null ? null : corridor.host().value())
                .param("origin", corridor == null ? null : corridor.origin().value())
                .param("ended", filter.ended())
                .param("number", filter.number());
    }

    private static ListedCase row(ResultSet row, int index) throws SQLException {
        var stage = row.getString("stage");
        return new ListedCase(
                new CaseNumber(row.getString("case_number")),
                new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin"))),
                row.getBoolean("child"),
                stage == null ? null : Stage.valueOf(stage),
                Times.from(row, "opened_at"),
                Times.fromOrNull(row, "next_due"),
                row.getBoolean("late"),
                Times.fromOrNull(row, "left_at"),
                row.getString("ended_how"));
    }

    /** Who asks for which cases, when. */
    record Question(
            AgencyCode agency,
            CountryCode country,
            CaseFilter filter,
            @Nullable CaseNumber after,
            Instant now) {}
}
