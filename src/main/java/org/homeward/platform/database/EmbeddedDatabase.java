package org.homeward.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.homeward.platform.DataFolder;
import org.homeward.platform.StartupException;

/** Starts the embedded PostgreSQL in the data folder and makes its database and roles. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    static PostgresServer start(DataFolder folder) {
        var server = PostgresServer.start(
                folder.postgres(),
                folder.root().resolve("postgres-programs"),
                folder.logs().resolve("postgres.log"));
        try {
            prepare(server);
            try (var connection = server.owner().connect()) {
                Baseline.requireIn(connection, server.owner().address());
            }
            try (var connection = server.superuser().connect()) {
                requireOn(connection, "fsync");
                requireOn(connection, "synchronous_commit");
            }
            return server;
        } catch (SQLException e) {
            server.stop();
            throw StartupException.because(
                    "The embedded PostgreSQL in %s doesn't take connections: its log is in %s."
                            .formatted(folder.postgres(), folder.logs()),
                    e);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    static void prepare(PostgresServer server) throws SQLException {
        try (var connection = server.superuser().connect()) {
            var roles = new DatabaseRoles(connection);
            roles.ensure(server.owner());
            roles.ensure(server.application());
            roles.ensureDatabase(PostgresServer.DATABASE, server.owner().user());
            roles.onlyThese(PostgresServer.DATABASE, server.application().user());
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW " + setting)) {
            if (!answer.next() || !"on".equals(answer.getString(1))) {
                throw StartupException.because(
                        "The embedded PostgreSQL has %s switched off: remove it from postgresql.conf."
                                .formatted(setting));
            }
        }
    }
}
