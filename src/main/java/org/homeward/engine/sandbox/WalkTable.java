package org.homeward.engine.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The walks that run, a row each, with their stored state. */
@Component
final class WalkTable {

    /** Keeps each record as it is: the API's annotations leave parts out. */
    private static final JsonMapper JSON = JsonText.MAPPER
            .rebuild()
            .disable(MapperFeature.USE_ANNOTATIONS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient database;
    private final Clock clock;

    WalkTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(WalkId id, String subject, String by, WalkStoredState memory) {
        database.sql("""
                        insert into sandbox_walk (id, subject, started_by, touched, memory)
                        values (:id, :subject, :by, :now, cast(:memory as jsonb))
                        """)
                .param("id", id.value())
                .param("subject", subject)
                .param("by", by)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("memory", written(memory))
                .update();
    }

    void update(WalkId id, WalkStoredState memory) {
        database.sql("""
                        update sandbox_walk set touched = :now, memory = cast(:memory as jsonb) where id = :id
                        """)
                .param("id", id.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("memory", written(memory))
                .update();
    }

    Optional<WalkStoredState> find(WalkId id) {
        return read("select memory from sandbox_walk where id = :id", id);
    }

    /** The same; others who want to do something in the walk wait. */
    Optional<WalkStoredState> hold(WalkId id) {
        return read("select memory from sandbox_walk where id = :id for update", id);
    }

    /** The walk as it was stored: its owner and its draft. */
    Optional<Walks.Running> running(WalkId id) {
        return database.sql("select id, subject, started_by, touched from sandbox_walk where id = :id")
                .param("id", id.value())
                .query((row, index) -> new Walks.Running(
                        new WalkId(row.getString("id")),
                        row.getString("subject"),
                        row.getString("started_by"),
                        DatabaseTimes.from(row, "touched")))
                .optional();
    }

    List<Walks.Running> of(String subject) {
        return database.sql("""
                        select id, subject, started_by, touched from sandbox_walk
                        where subject = :subject order by touched desc
                        """)
                .param("subject", subject)
                .query((row, index) -> new Walks.Running(
                        new WalkId(row.getString("id")),
                        row.getString("subject"),
                        row.getString("started_by"),
                        DatabaseTimes.from(row, "touched")))
                .list();
    }

    List<WalkId> leftSince(Instant before) {
        return database.sql("select id from sandbox_walk where touched < :before")
                .param("before", DatabaseTimes.of(before))
                .query((row, index) -> new WalkId(row.getString("id")))
                .list();
    }

    void delete(WalkId id) {
        database.sql("delete from sandbox_walk where id = :id")
                .param("id", id.value())
                .update();
    }

    private Optional<WalkStoredState> read(String sql, WalkId id) {
        return database.sql(sql)
                .param("id", id.value())
                .query((row, index) -> memory(row.getString("memory")))
                .optional();
    }

    private static WalkStoredState memory(String json) {
        try {
            return JSON.readValue(json, WalkStoredState.class);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("The memory of a walk can't be read", impossible);
        }
    }

    private static String written(WalkStoredState memory) {
        try {
            return JSON.writeValueAsString(memory);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("The memory of a walk can't be written", impossible);
        }
    }
}
