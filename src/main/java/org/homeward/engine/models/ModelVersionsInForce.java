package org.homeward.engine.models;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The version of each phase with which new cases start, and its first day. */
@Component
public class ModelVersionsInForce {

    private final JdbcClient database;

    ModelVersionsInForce(JdbcClient database) {
        this.database = database;
    }

    /** By phase; the version is how many times the phase was deployed. */
    public List<Phase> phases() {
        return database.sql("""
                        select p.phase, p.version, v.published_at
                        from model_release r
                        join model_release_phase p on p.release_id = r.id
                        join phase_version v on v.phase = p.phase and v.version = p.version
                        where r.in_force order by p.phase
                        """)
                .query((row, index) -> new Phase(
                        row.getString("phase"), row.getLong("version"), DatabaseTimes.from(row, "published_at")))
                .list();
    }

    /** Since when there is each version of a phase, by version. */
    public Map<Integer, Instant> since(String phase) {
        var since = new HashMap<Integer, Instant>();
        database.sql("select version, published_at from phase_version where phase = :phase")
                .param("phase", phase)
                .query(row -> {
                    since.put(row.getInt("version"), DatabaseTimes.from(row, "published_at"));
                });
        return since;
    }

    /** A phase as it runs now. */
    public record Phase(String name, long version, Instant since) {}
}
