package org.homeward.platform.database;

import java.sql.SQLException;
import org.homeward.platform.StartupException;

/** Says why a database that was given can't be used, by the code with which it or the driver answers. */
final class UnreachableDatabaseReason {

    private final DatabaseAccess access;
    private final String settings;

    /** The settings' common beginning, as an operator writes it. */
    UnreachableDatabaseReason(DatabaseAccess access, String settings) {
        this.access = access;
        this.settings = settings;
    }

    StartupException because(SQLException e) {
        return StartupException.because(sentence(String.valueOf(e.getSQLState())), e);
    }

    private String sentence(String code) {
        if (!access.url().startsWith("jdbc:postgresql:")) {
            return "%s_URL is no address of a PostgreSQL: write it as jdbc:postgresql://host:port/name."
                    .formatted(settings);
        }
        return switch (code) {
            case "28P01", "28000", "08004" ->
                "The database %s refuses the role %s with the password that was given: check %s_* and the server's pg_hba.conf."
                        .formatted(access.address(), access.user(), settings);
            case "3D000" ->
                "The server has no database %s: make it with the SQL of docker/roles.sh, or correct %s_URL."
                        .formatted(access.address(), settings);
            case "53300" ->
                "The database %s takes no more connections: close some or raise its max_connections."
                        .formatted(access.address());
            case "57P03" ->
                "The database %s is starting, stopping or recovering: start again when it is done."
                        .formatted(access.address());
            default ->
                code.startsWith("08")
                        ? "No PostgreSQL answers at %s: check host and port in %s_URL, and whether it runs there."
                                .formatted(access.address(), settings)
                        : "The database %s can't be used (code %s): check %s_*; the details are in start-failure.log."
                                .formatted(access.address(), code, settings);
        };
    }
}
