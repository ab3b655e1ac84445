package org.homeward.overdue.workload;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts open steps by their holder, in one query. */
@Component
class WorkloadTable {

    /** Steps that nobody took. */
    static final String NOBODY = "";

    private final JdbcClient database;

    WorkloadTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, StepCounts> of(AgencyCode agency, List<String> groups, Instant now, Instant soonUntil) {
        var loads = new HashMap<String, StepCounts>();
        database.sql("""
                        select coalesce(assignee, '') as holder, count(*) as open,
                               count(*) filter (where late_from < :now) as late,
                               count(*) filter (where late_from >= :now and late_from < :soon) as soon,
                               min(opened) as oldest
                        from open_step where agency = :agency and agency_group = any (:groups)
                        group by coalesce(assignee, '')
                        """)
                .param("agency", agency.value())
                .param("groups", groups.toArray(String[]::new))
                .param("now", DatabaseTimes.of(now))
                .param("soon", DatabaseTimes.of(soonUntil))
                .query(row -> {
                    loads.put(
                            row.getString("holder"),
                            new StepCounts(
                                    row.getLong("open"),
                                    row.getLong("late"),
                                    row.getLong("soon"),
                                    DatabaseTimes.from(row, "oldest")));
                });
        return loads;
    }
}
