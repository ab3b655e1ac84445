package org.homeward.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The scripts in the engine's own jar that make its tables. */
final class EngineSchemaScripts {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "decision.engine", "decision.history", "case.engine", "case.history");

    private EngineSchemaScripts() {}

    /** Makes the tables in a schema that is there. */
    static void run(Statement statement, String schema) throws SQLException, IOException {
        statement.execute("SET LOCAL search_path = " + schema);
        for (var part : PARTS) {
            statement.execute(script(part));
        }
        statement.execute("SET LOCAL search_path = homeward");
    }

    private static String script(String part) throws IOException {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
