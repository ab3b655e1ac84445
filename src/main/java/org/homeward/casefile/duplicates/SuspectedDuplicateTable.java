package org.homeward.casefile.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.duplicates.SuspectedDuplicate.Opened;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks for pairs of cases; the row policies hide one half of each, so it is asked as a system actor. */
@Component
final class SuspectedDuplicateTable {

    /**
     * A country of origin has a case of which nothing was shared with it hidden, unless it opened it itself (R3) or the person came
     * home. Of the older case the ones count that hold it now: on the host's side until that has left, the opener until somebody
     * holds it. The officers are theirs, and those where the newer one was opened, unless all there have left the older (R14).
     */
    private static final String PAIRS = """
            from (
                select s.id, s.kind, s.at, s.by_user, hidden.countries as hidden_from,
                       s.case_number as newer, n.opened_by as newer_by, n.host_country as newer_host,
                       n.origin_country as newer_origin,
                       s.other_case as older, o.opened_by as older_by, o.host_country as older_host,
                       o.origin_country as older_origin,
                       holding.agencies as older_holders, officers.countries as officers_of
                from duplicate_suspicion s
                join case_file n on n.number = s.case_number
                join case_file o on o.number = s.other_case
                cross join lateral (
                    select coalesce(array_agg(c.origin_country), '{}') as countries from case_file c
                    where c.number in (s.case_number, s.other_case)
                      and c.origin_country not in (c.host_country, split_part(c.opened_by, '-', 1))
                      and exists (
                          select 1 from participation
                          where case_number = c.number and side = 'host' and left_at is null)
                      and not exists (
                          select 1 from consent
                          where case_number = c.number and purpose = 'ShareWithOriginAgency' and value = 'Given'
                            and superseded is null and (expires is null or expires > :now))) hidden
                cross join lateral (
                    select coalesce(array_agg(ranked.agency) filter (where ranked.holds_case),
                                    array_agg(ranked.agency) filter (where ranked.agency = o.opened_by),
                                    '{}') as agencies
                    from (select agency, holds_case, side, min(side) over () as first from participation
                          where case_number = o.number and active
                            and kind <> 'service' and not barred) ranked
                    where ranked.side = ranked.first or ranked.side = 'other') holding
                cross join lateral (
                    select coalesce(array_agg(distinct country), '{}') as countries
                    from (select split_part(holder, '-', 1) as country
                          from unnest(case when holding.agencies = '{}' then array[o.opened_by]
                                           else holding.agencies end) as holder
                          union select split_part(n.opened_by, '-', 1)) as known
                    where not exists (
                        select 1 from participation where case_number = o.number
                          and split_part(agency, '-', 1) = known.country
                        having bool_and(left_at is not null))) officers
            ) pair
            """;

    private final JdbcClient database;
    private final Clock clock;

    SuspectedDuplicateTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The pairs for which the condition on their columns holds, in the order that follows it. */
    StatementSpec pairs(String condition) {
        return select("*", condition);
    }

    StatementSpec count(String condition) {
        return select("count(*)", condition);
    }

    private StatementSpec select(String what, String condition) {
        return database.sql("select " + what + " " + PAIRS + " where " + condition)
                .param("now", DatabaseTimes.of(clock.instant()));
    }

    static SuspectedDuplicate row(ResultSet row, int index) throws SQLException {
        return new SuspectedDuplicate(
                row.getLong("id"),
                opened(row, "newer"),
                opened(row, "older"),
                row.getString("kind"),
                DatabaseTimes.from(row, "at"),
                row.getString("by_user"),
                new SuspectedDuplicate.Knowers(
                        all(row, "older_holders", AgencyCode::new),
                        all(row, "officers_of", CountryCode::new),
                        all(row, "hidden_from", CountryCode::new)));
    }

    private static <T> Set<T> all(ResultSet row, String column, Function<String, T> kind) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(kind)
                .collect(Collectors.toSet());
    }

    private static Opened opened(ResultSet row, String which) throws SQLException {
        return new Opened(
                new CaseNumber(row.getString(which)),
                new AgencyCode(row.getString(which + "_by")),
                new Corridor(
                        new CountryCode(row.getString(which + "_host")),
                        new CountryCode(row.getString(which + "_origin"))));
    }
}
