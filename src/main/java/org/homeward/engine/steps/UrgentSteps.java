package org.homeward.engine.steps;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The next steps to do: late steps before others, then by the day they are due, on equal days children first; an undated step comes last.
 */
@Component
public class UrgentSteps {

    /** Over the columns of {@code work_item} and {@code open_step}; {@code :zone} says whose days count. */
    public static final String ORDER =
            "(coalesce(late_from < :now, false)) desc, cast(sort_due at time zone :zone as date), child desc, sort_due, step_id";

    private final JdbcClient database;

    UrgentSteps(JdbcClient database) {
        this.database = database;
    }

    /**
     * The most urgent of the steps that one person took, else of those that nobody did.
     *
     * @param groups the groups within the agency that the reader belongs to
     * @param assignee the account
     * @param zone whose days count
     */
    public Optional<OpenStep> next(AgencyCode agency, List<String> groups, String assignee, Instant now, ZoneId zone) {
        return asked("""
                        with own as materialized (
                          select * from work_item
                          where agency = :agency and agency_group = any (:groups) and assignee = :assignee
                          order by %1$s limit 1)
                        select * from own
                        union all
                        (select * from work_item
                         where not exists (select 1 from own)
                           and agency = :agency and agency_group = any (:groups) and assignee is null
                         order by %1$s limit 1)
                        """.formatted(ORDER), agency, groups, now, zone)
                .param("assignee", assignee)
                .query(WorkItemRowMapper::read)
                .optional();
    }

    /** The most urgent step of each person of the agency, and of those that nobody took. */
    public List<OpenStep> ofEach(AgencyCode agency, List<String> groups, Instant now, ZoneId zone) {
        return asked("""
                        select distinct on (assignee) * from work_item
                        where agency = :agency and agency_group = any (:groups)
                        order by assignee, %s
                        """.formatted(ORDER), agency, groups, now, zone)
                .query(WorkItemRowMapper::read)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String sql, AgencyCode agency, List<String> groups, Instant now, ZoneId zone) {
        return database.sql(sql)
                .param("agency", agency.value())
                .param("groups", groups.toArray(String[]::new))
                .param("now", DatabaseTimes.of(now))
                .param("zone", zone.getId());
    }
}
