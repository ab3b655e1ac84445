package org.homeward.studio.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.Times;
import org.homeward.studio.Sop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what runs of each procedure, whosever cases these are; no number of a case leaves it. */
@Component
class RunningTable {

    private final JdbcClient database;
    private final Clock clock;

    RunningTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By procedure, given the processes of each. */
    Map<Sop, Running> of(Map<Sop, List<String>> processes) {
        var keys = new ArrayList<String>();
        var sops = new ArrayList<String>();
        processes.forEach((sop, its) -> its.forEach(process -> {
            sops.add(sop.key());
            keys.add(process);
        }));
        return database
                .sql("""
                        with part as (
                          select * from unnest(:process::text[], :sop::text[]) as part (process_key, sop)),
                        cases as (
                          select part.sop, count(distinct running.case_number) as cases
                          from part join running_part running using (process_key) group by part.sop),
                        steps as (
                          select part.sop, count(*) as open, count(*) filter (where step.late_from < :now) as late
                          from part join process_step step using (process_key) group by part.sop)
                        select sop, coalesce(cases, 0) as cases, coalesce(open, 0) as open, coalesce(late, 0) as late
                        from cases full join steps using (sop)
                        """)
                .param("process", keys.toArray(String[]::new))
                .param("sop", sops.toArray(String[]::new))
                .param("now", Times.of(clock.instant()))
                .query((row, index) -> Map.entry(
                        new Sop(row.getString("sop")),
                        new Running(row.getLong("cases"), row.getLong("open"), row.getLong("late"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What runs of a procedure.
     *
     * @param cases cases in which one of its processes runs
     * @param open open steps
     * @param late those of them that are late
     */
    record Running(long cases, long open, long late) {

        static final Running NONE = new Running(0, 0, 0);

        /** The late steps in a hundred, rounded. */
        int lateShare() {
            return open == 0 ? 0 : (int) Math.round(100.0 * late / open);
        }
    }
}
