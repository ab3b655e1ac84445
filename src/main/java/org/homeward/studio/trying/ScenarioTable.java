package org.homeward.studio.trying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import org.homeward.studio.Sop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The kept walks of each procedure. */
@Component
class ScenarioTable {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final TypeReference<List<WalkAction>> STEPS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    ScenarioTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Kept anew under a name that is there: the newer walk takes its place. */
    void keep(Sop sop, String name, WalkFacts facts, List<WalkAction> steps, String by) {
        database.sql("""
                        insert into sop_scenario
                            (sop, name, process, child, host, origin, begins, steps, kept_by, kept_at)
                        values (:sop, :name, :process, :child, :host, :origin, :begins, cast(:steps as jsonb), :by, :now)
                        on conflict (sop, name) do update set process = excluded.process, child = excluded.child,
                            host = excluded.host, origin = excluded.origin, begins = excluded.begins,
                            steps = excluded.steps, kept_by = excluded.kept_by, kept_at = excluded.kept_at,
                            taken_out_by = null, taken_out_at = null
                        """)
                .param("sop", sop.key())
                .param("name", name)
                .param("process", facts.process())
                .param("child", facts.child())
                .param("host", facts.corridor().host().value())
                .param("origin", facts.corridor().origin().value())
                .param("begins", DatabaseTimes.of(facts.begins()))
                .param("steps", written(steps))
                .param("by", by)
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    List<SavedScenario> of(Sop sop) {
        return all(sop, false);
    }

    /** Those that were taken out since the last version. */
    List<SavedScenario> takenOut(Sop sop) {
        return all(sop, true);
    }

    private List<SavedScenario> all(Sop sop, boolean takenOut) {
        return database.sql("""
                        select * from sop_scenario where sop = :sop and (taken_out_at is not null) = :out order by name
                        """)
                .param("sop", sop.key())
                .param("out", takenOut)
                .query(ScenarioTable::row)
                .list();
    }

    Optional<SavedScenario> find(Sop sop, ScenarioId id) {
        return database.sql("select * from sop_scenario where sop = :sop and id = :id and taken_out_at is null")
                .param("sop", sop.key())
                .param("id", id.value())
                .query(ScenarioTable::row)
                .optional();
    }

    void takeOut(ScenarioId id, String by) {
        database.sql("update sop_scenario set taken_out_by = :by, taken_out_at = :now where id = :id")
                .param("by", by)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** A walk that the program brings is no row: one stands for it until the next version is published. */
    void takeOutDelivered(SavedScenario walk, String by) {
        keep(walk.sop(), walk.name(), walk.facts(), List.of(), by);
        database.sql(
                        "update sop_scenario set taken_out_by = :by, taken_out_at = :now where sop = :sop and name = :name")
                .param("by", by)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("sop", walk.sop().key())
                .param("name", walk.name())
                .update();
    }

    void deleteTakenOut(Sop sop) {
        database.sql("delete from sop_scenario where sop = :sop and taken_out_at is not null")
                .param("sop", sop.key())
                .update();
    }

    private static SavedScenario row(ResultSet row, int index) throws SQLException {
        return new SavedScenario(
                new ScenarioId(row.getLong("id")),
                new Sop(row.getString("sop")),
                row.getString("name"),
                new WalkFacts(
                        row.getString("process"),
                        row.getBoolean("child"),
                        new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin"))),
                        DatabaseTimes.from(row, "begins")),
                steps(row.getString("steps")),
                null,
                row.getString("kept_by"),
                DatabaseTimes.from(row, "kept_at"),
                row.getString("taken_out_by"));
    }

    private static List<WalkAction> steps(String json) {
        try {
            return JSON.readValue(json, STEPS);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("The steps of a scenario can't be read", impossible);
        }
    }

    private static String written(List<WalkAction> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("The steps of a scenario can't be written", impossible);
        }
    }
}
