package org.homeward.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Migration 2: the engine's tables, by the scripts in its own jar, in a schema of their own. */
@Component
public final class EngineTables extends EngineMigration {

    public EngineTables() {
        super("002", "engine");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var statement = context.getConnection().createStatement()) {
            EngineSchemaScripts.run(statement, "engine");
        }
    }
}
