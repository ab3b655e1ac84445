package org.homeward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartupException;

/** The first migration that this program goes on from; a database that began with another one is refused before anything is written. */
final class Baseline {

    /** The file that made the first tables, as Flyway's history names it. */
    static final String FIRST_MIGRATION = "V001__platform.sql";

    private static final String MARK = "homeward-baseline";

    private static final String WHAT_TO_DO = "made by an older Homeward, whose tables this one doesn't continue:"
            + " %s or go on with the program that made it; nothing was written.";

    private Baseline() {}

    /** Marks a new cluster; a base backup carries the mark along. */
    static void begins(Path cluster) {
        DataFolder.writePrivate(cluster.resolve(MARK), FIRST_MIGRATION + "\n");
    }

    /** Read before the server is started, since a start alone writes into the folder. */
    static void requireIn(Path cluster) throws IOException {
        var mark = cluster.resolve(MARK);
        if (!Files.exists(mark) || !Files.readString(mark).strip().equals(FIRST_MIGRATION)) {
            throw StartupException.because(("The database in %s was " + WHAT_TO_DO)
                    .formatted(cluster, "set HOMEWARD_DATA_DIR to a new folder"));
        }
    }

    static void requireIn(Connection database, String address) throws SQLException {
        if (hasHistory(database) && !startedHere(database)) {
            throw StartupException.because(
                    ("The database %s was " + WHAT_TO_DO).formatted(address, "give an empty database"));
        }
    }

    private static boolean hasHistory(Connection database) throws SQLException {
        return isTrue(database, "select to_regclass('homeward.flyway_schema_history') is not null");
    }

    private static boolean startedHere(Connection database) throws SQLException {
        return isTrue(database, """
                select count(*) = 0 or bool_or(script = '%s')
                from homeward.flyway_schema_history
                where version is not null
                """.formatted(FIRST_MIGRATION));
    }

    private static boolean isTrue(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
