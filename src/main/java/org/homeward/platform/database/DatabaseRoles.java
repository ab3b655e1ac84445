package org.homeward.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the two roles: the owner who migrates, and the application role that has no DDL and owns nothing. */
final class DatabaseRoles {

    static final String APPLICATION = "homeward_app";

    private final Connection connection;

    DatabaseRoles(Connection connection) {
        this.connection = connection;
    }

    /** The role with this password; made if it isn't there. Names are ours, passwords letters and digits. */
    void ensure(DatabaseAccess role) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())) {
            run("CREATE ROLE %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS".formatted(quoted(role.user())));
        }
        run("ALTER ROLE %s LOGIN PASSWORD %s".formatted(quoted(role.user()), literal(role.password())));
    }

    void ensureDatabase(String name, String owner) throws SQLException {
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run("CREATE DATABASE %s OWNER %s".formatted(quoted(name), quoted(owner)));
        }
    }

    /** Nobody but its owner and this role connects to the database. */
    void onlyThese(String database, String role) throws SQLException {
        run("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(database)));
        run("GRANT CONNECT ON DATABASE %s TO %s".formatted(quoted(database), quoted(role)));
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
