package org.homeward.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.homeward.platform.StartupException;

/** A PostgreSQL server that was given; with one role only, that one owns and migrates and the other is made. */
final class OuterDatabase {

    private static final int OLDEST = 15;
    private static final String APPLICATIONS = "SPRING_DATASOURCE";
    private static final String OWNERS = "SPRING_FLYWAY";

    private OuterDatabase() {}

    /** With both roles given: only asks whether the server is there, takes both and is new enough. */
    static DatabaseRolesInUse withBoth(DatabaseAccess application, DatabaseAccess owner) {
        try (var connection = owner.connect()) {
            requireVersion(connection);
            Baseline.requireIn(connection, owner.address());
        } catch (SQLException e) {
            throw new UnreachableDatabaseReason(owner, OWNERS).because(e);
        }
        try {
            application.connect().close();
        } catch (SQLException e) {
            throw new UnreachableDatabaseReason(application, APPLICATIONS).because(e);
        }
        return new DatabaseRolesInUse(application, owner);
    }

    static DatabaseRolesInUse withOne(DatabaseAccess owner) {
        return withOne(owner, DatabaseRoles.APPLICATION);
    }

    static DatabaseRolesInUse withOne(DatabaseAccess owner, String applicationRole) {
        try (var connection = owner.connect()) {
            requireVersion(connection);
            requireMayCreateRoles(connection, owner);
            Baseline.requireIn(connection, owner.address());
            var application = owner.as(applicationRole, derived(owner.password(), applicationRole));
            one(connection, "SELECT pg_advisory_lock(hashtext('homeward.roles'))");
            new DatabaseRoles(connection).ensure(application);
            return new DatabaseRolesInUse(application, owner);
        } catch (SQLException e) {
            throw new UnreachableDatabaseReason(owner, APPLICATIONS).because(e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw StartupException.because(
                    "The database is PostgreSQL %d: Homeward needs %d or newer.".formatted(major, OLDEST));
        }
    }

    private static void requireMayCreateRoles(Connection connection, DatabaseAccess owner) throws SQLException {
        var may = one(connection, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user");
        if (!"t".equals(may)) {
            throw StartupException.because(
                    "The database role %s may not create roles: give the owner's access in SPRING_FLYWAY_URL, _USER and _PASSWORD."
                            .formatted(owner.user()));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    /** Each node reaches the same password from the one that all were given. */
    private static String derived(String given, String role) {
        return Base64.encodeBase64URLSafeString(
                new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "homeward:" + given).hmac(role));
    }
}
