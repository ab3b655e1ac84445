package org.homeward.engine.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.engine.models.Release.Definition;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of versions and releases. */
@Component
class ReleaseTable {

    private final JdbcClient database;

    ReleaseTable(JdbcClient database) {
        this.database = database;
    }

    /** The release that new cases begin with; empty before the first start has deployed anything. */
    Optional<Long> inForce() {
        return database.sql("select id from model_release where in_force")
                .query(Long.class)
                .optional();
    }

    Release read(long id) {
        var deployments = new HashMap<String, String>();
        database.sql("""
                        select v.phase, v.deployment_id
                        from model_release_phase p join phase_version v on v.phase = p.phase and v.version = p.version
                        where p.release_id = :release
                        """).param("release", id).query(row -> {
            deployments.put(row.getString("phase"), row.getString("deployment_id"));
        });
        var ids = deployments.values().toArray(String[]::new);
        return new Release(
                id,
                versions(id),
                deployments,
                definitions("select key_, id_, version_ from act_re_procdef where deployment_id_ = any (:ids)", ids),
                definitions(
                        "select key_, id_, version_ from act_re_decision_def where deployment_id_ = any (:ids)", ids));
    }

    Map<String, Integer> versions(long id) {
        var versions = new TreeMap<String, Integer>();
        database.sql("select phase, version from model_release_phase where release_id = :release")
                .param("release", id)
                .query(row -> {
                    versions.put(row.getString("phase"), row.getInt("version"));
                });
        return versions;
    }

    private Map<String, Definition> definitions(String sql, String[] deployments) {
        var definitions = new HashMap<String, Definition>();
        database.sql(sql).param("ids", deployments).query(row -> {
            definitions.put(row.getString("key_"), definition(row));
        });
        return definitions;
    }

    private static Definition definition(ResultSet row) throws SQLException {
        return new Definition(row.getString("id_"), row.getInt("version_"));
    }

    /** The release with exactly these versions, made if there is none; not in force if it is new. */
    long with(Map<String, Integer> versions, Instant now) {
        var phases = versions.keySet().toArray(String[]::new);
        var numbers = versions.values().toArray(Integer[]::new);
        return database.sql("""
                        select p.release_id
                        from model_release_phase p
                        left join unnest(:phases::text[], :versions::integer[]) as wanted (phase, version)
                          on wanted.phase = p.phase and wanted.version = p.version
                        group by p.release_id
                        having count(*) = :count and count(wanted.phase) = :count
                        order by p.release_id desc limit 1
                        """)
                .param("phases", phases)
                .param("versions", numbers)
                .param("count", versions.size())
                .query(Long.class)
                .optional()
                .orElseGet(() -> made(phases, numbers, now));
    }

    private long made(String[] phases, Integer[] versions, Instant now) {
        var id = database.sql("insert into model_release (made_at, in_force) values (:now, false) returning id")
                .param("now", DatabaseTimes.of(now))
                .query(Long.class)
                .single();
        database.sql("""
                        insert into model_release_phase (release_id, phase, version)
                        select :release, phase, version
                        from unnest(:phases::text[], :versions::integer[]) as wanted (phase, version)
                        """)
                .param("release", id)
                .param("phases", phases)
                .param("versions", versions)
                .update();
        return id;
    }

    void putInForce(long id) {
        database.sql("update model_release set in_force = false where in_force").update();
        database.sql("update model_release set in_force = true where id = :id")
                .param("id", id)
                .update();
    }
}
