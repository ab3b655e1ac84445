package org.homeward.platform.database;

import jakarta.annotation.PostConstruct;
import org.homeward.platform.StartupException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve with a database role that may do more than the application's work. */
@Component
final class RoleCheck {

    private final JdbcClient jdbc;

    RoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void requireModestRole() {
        var tooMuch = jdbc.sql("""
                SELECT rolname FROM pg_roles
                WHERE rolname = current_user AND (
                    rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
                    OR has_schema_privilege('homeward', 'CREATE')
                    OR has_schema_privilege('engine', 'CREATE')
                    OR has_schema_privilege('sandbox', 'CREATE')
                    OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid)
                    OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = pg_roles.oid)
                    OR EXISTS (SELECT 1 FROM pg_proc WHERE proowner = pg_roles.oid))
                """).query(String.class).optional();
        tooMuch.ifPresent(role -> {
            throw StartupException.because(("The database role %s may do too much: the application's role owns nothing,"
                            + " makes nothing and is no superuser.")
                    .formatted(role));
        });
    }
}
