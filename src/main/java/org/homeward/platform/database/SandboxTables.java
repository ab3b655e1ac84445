package org.homeward.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Migration 22: the tables of the second engine, in which drafts are tried, in a schema of their own. */
@Component
public final class SandboxTables extends EngineMigration {

    public SandboxTables() {
        super("022", "sandbox");
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var statement = context.getConnection().createStatement()) {
            var role = context.getConfiguration().getPlaceholders().get("appRole");
            statement.execute("CREATE SCHEMA sandbox");
            statement.execute("GRANT USAGE ON SCHEMA sandbox TO " + role);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA sandbox"
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + role);
            EngineSchemaScripts.run(statement, "sandbox");
        }
    }
}
