package org.homeward.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.homeward.platform.StartupException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates, unless programs still work on the database: they are of an older version and would go on with a schema that isn't theirs. */
@Component
final class SingleVersionMigration implements FlywayMigrationStrategy {

    /** The name that each program gives its connections; every role may read it. */
    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'homeward' and pid <> pg_backend_pid()
            """;

    @Override
    public void migrate(Flyway flyway) {
        if (changesSchema(flyway) && others(flyway) > 0 && changesSchema(flyway)) {
            throw StartupException.because(
                    "An older Homeward still works on this database, whose schema this version changes:"
                            + " stop all nodes first, then start this one; nothing was changed.");
        }
        flyway.migrate();
    }

    /** Asked again after counting: another node of this version may have migrated meanwhile. */
    private static boolean changesSchema(Flyway flyway) {
        var info = flyway.info();
        return info.current() != null && info.pending().length > 0;
    }

    private static long others(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(OTHERS)) {
            return answer.next() ? answer.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The database's connections can't be counted", e);
        }
    }
}
