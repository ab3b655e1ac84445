package org.homeward.studio.history;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.Sop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what runs of each procedure and of its versions, whosever cases these are; no number of a case leaves it. */
@Component
class RunningCaseTable {

    private final JdbcClient database;
    private final Clock clock;

    RunningCaseTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By procedure; one of which nothing runs isn't there. */
    Map<Sop, RunningCaseCounts> all() {
        return database
                .sql("""
                        with cases as (
                          select phase, count(distinct case_number) as cases from running_part group by phase),
                        steps as (
                          select part.phase, sum(step.open) as open, sum(step.late) as late
                          from phase_process part
                          join (select process_key, count(*) as open, count(*) filter (where late_from < :now) as late
                                from process_step group by process_key) step using (process_key)
                          group by part.phase)
                        select phase, coalesce(cases, 0) as cases, coalesce(open, 0) as open, coalesce(late, 0) as late
                        from cases full join steps using (phase) where phase is not null
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
                .query((row, index) -> Map.entry(
                        new Sop(row.getString("phase")),
                        new RunningCaseCounts(row.getLong("cases"), row.getLong("open"), row.getLong("late"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By process of a procedure; one that runs in no case isn't there. */
    Map<String, Long> byProcess(Sop sop) {
        return database
                .sql("""
                        select process_key, count(distinct case_number) as cases from running_part
                        where phase = :phase group by process_key
                        """)
                .param("phase", sop.key())
                .query((row, index) -> Map.entry(row.getString("process_key"), row.getLong("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By version of a procedure; one that no case has isn't there. */
    Map<Integer, Cases> byVersion(Sop sop) {
        return database
                .sql("""
                        with runs as (
                          select version, count(distinct case_number) as running from running_part
                          where phase = :phase group by version),
                        keeps as (
                          select version, count(*) as keeping from version_kept where phase = :phase group by version)
                        select version, coalesce(running, 0) as running, coalesce(keeping, 0) as keeping
                        from runs full join keeps using (version)
                        """)
                .param("phase", sop.key())
                .query((row, index) ->
                        Map.entry(row.getInt("version"), new Cases(row.getLong("running"), row.getLong("keeping"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The cases of a version.
     *
     * @param running those in which one of its processes runs
     * @param keeping those that are not over and have it, whether they are there yet or not
     */
    record Cases(long running, long keeping) {

        static final Cases NONE = new Cases(0, 0);
    }
}
