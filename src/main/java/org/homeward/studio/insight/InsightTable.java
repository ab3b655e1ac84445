package org.homeward.studio.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts over steps, one query each. Once a list is narrowed, another country's steps of a case that the reader's country was never asked
 * about are left out (R3).
 */
@Component
class InsightTable {

    private final JdbcClient database;

    InsightTable(JdbcClient database) {
        this.database = database;
    }

    /** Cases at each open step, and those of them that are late. */
    List<Open> open(Collection<String> processes, InsightFilter filter, CountryCode own, Instant now) {
        return database.sql("""
                        select step.process_key, step.step_key, count(distinct step.case_number) as now,
                            count(distinct step.case_number) filter (where step.late_from < :now) as late
                        from process_step step
                        left join journey on journey.case_number = step.case_number
                        where step.process_key = any (:processes)
                          and (:country::text is null or step.country = :country)
                          and (:agency::text is null or step.agency = :agency)
                          and (:corridor::text is null or step.host || '-' || step.origin = :corridor)
                          and (not :narrows or step.country = :own or
                        """ + known("step") + ") group by step.process_key, step.step_key")
                .params(parameters(processes, filter, own))
                .param("narrows", filter.narrowsNow())
                .param("now", DatabaseTimes.of(now))
                .query(Open::of)
                .list();
    }

    /** Cases that handed a step in since then, and in how many days half and nine of ten of the steps were done. */
    List<Done> done(Collection<String> processes, InsightFilter filter, CountryCode own, Instant since) {
        return database.sql("""
                        select step.process_key, step.step_key, count(distinct step.case_number) as cases,
                            percentile_cont(array[0.5, 0.9]) within group (
                                order by extract(epoch from step.finished - step.opened)) as taken
                        from process_step_done step
                        left join journey on journey.case_number = step.case_number
                        where step.process_key = any (:processes) and step.finished >= :since
                          and (:country::text is null or step.country = :country)
                          and (:agency::text is null or step.agency = :agency)
                          and (:corridor::text is null or journey.host || '-' || journey.origin = :corridor)
                          and (not :narrows or step.country = :own or
                        """ + known("step") + ") group by step.process_key, step.step_key")
                .params(parameters(processes, filter, own))
                .param("narrows", filter.narrowsPast())
                .param("since", DatabaseTimes.of(since))
                .query(Done::of)
                .list();
    }

    /** That the case is of the reader's country, or was shared with it. */
    static String known(String table) {
        return """
                (journey.host = :own or exists (
                    select 1 from case_part part where part.case_number = %s.case_number and part.country = :own))
                """.formatted(table);
    }

    static Map<String, @Nullable Object> parameters(
            Collection<String> processes, InsightFilter filter, CountryCode own) {
        var parameters = parameters(filter);
        parameters.put("processes", processes.toArray(String[]::new));
        parameters.put("own", own.value());
        return parameters;
    }

    static Map<String, @Nullable Object> parameters(InsightFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        var country = filter.country();
        var corridor = filter.corridor();
        var agency = filter.agency();
        parameters.put("country", country == null ? null : country.value());
        parameters.put("corridor", corridor == null ? null : corridor.toString());
        parameters.put("agency", agency == null ? null : agency.value());
        return parameters;
    }

    private static double days(double seconds) {
        return seconds / 86_400;
    }

    /** A step of a process, or a part that it calls. */
    record Key(String process, String step) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("process_key"), row.getString("step_key"));
        }
    }

    /** How many cases are at a step. */
    record Open(Key key, long now, long late) {

        static Open of(ResultSet row, int index) throws SQLException {
            return new Open(Key.of(row), row.getLong("now"), row.getLong("late"));
        }
    }

    /** How many cases went through a step, and in how many days. */
    record Done(Key key, long cases, double half, double nineOfTen) {

        static Done of(ResultSet row, int index) throws SQLException {
            var taken = (Double[]) row.getArray("taken").getArray();
            return new Done(Key.of(row), row.getLong("cases"), days(taken[0]), days(taken[1]));
        }
    }
}
