package org.homeward.casefile.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.homeward.casefile.duplicates.Suspicion.Opened;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks for pairs of cases; the row policies hide one half of each, so it is asked as a system actor. */
@Component
final class SuspicionTable {

    /** A country of origin has a case of which nothing was shared with it hidden, unless it opened it itself (R3). */
    private static final String PAIRS = """
            from (
                select s.id, s.kind, s.at, s.by_user, hidden.countries as hidden_from,
                       s.case_number as newer, n.opened_by as newer_by, n.host_country as newer_host,
                       n.origin_country as newer_origin,
                       s.other_case as older, o.opened_by as older_by, o.host_country as older_host,
                       o.origin_country as older_origin
                from duplicate_suspicion s
                join case_file n on n.number = s.case_number
                join case_file o on o.number = s.other_case
                cross join lateral (
                    select coalesce(array_agg(c.origin_country), '{}') as countries from case_file c
                    where c.number in (s.case_number, s.other_case)
                      and c.origin_country not in (c.host_country, split_part(c.opened_by, '-', 1))
                      and not exists (
                          select 1 from consent
                          where case_number = c.number and purpose = 'ShareWithOriginAgency' and value = 'Given'
                            and superseded is null and (expires is null or expires > :now))) hidden
            ) pair
            """;

    private final JdbcClient database;
    private final Clock clock;

    SuspicionTable(JdbcClient database, Clock clock) {
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
                .param("now", Times.of(clock.instant()));
    }

    static Suspicion row(ResultSet row, int index) throws SQLException {
        var hidden = (String[]) row.getArray("hidden_from").getArray();
        return new Suspicion(
                row.getLong("id"),
                opened(row, "newer"),
                opened(row, "older"),
                row.getString("kind"),
                Times.from(row, "at"),
                row.getString("by_user"),
                Arrays.stream(hidden).map(CountryCode::new).collect(Collectors.toSet()));
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
