package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.homeward.platform.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer version changes the schema only when no program works on it any more. */
class SingleVersionMigrationTest {

    private static final DatabaseRolesInUse ROLES = DatabaseForTests.inUse("one_version");

    private final SingleVersionMigration strategy = new SingleVersionMigration();

    @Test
    void a_newer_version_waits_until_the_older_programs_are_gone(@TempDir Path migrations) throws Exception {
        // given
        Files.writeString(migrations.resolve("V1__first.sql"), "create table first (i int);");
        strategy.migrate(flyway(migrations));
        Files.writeString(migrations.resolve("V2__second.sql"), "create table second (i int);");
        var owner = ROLES.owner();
        var older = owner.url() + "?ApplicationName=homeward";

        // when, then
        try (var connection = DriverManager.getConnection(older, owner.user(), owner.password())) {
            assertThat(connection.isValid(1)).isTrue();
            assertThatThrownBy(() -> strategy.migrate(flyway(migrations)))
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("stop all nodes first");
            assertThat(flyway(migrations).info().pending()).hasSize(1);
        }
        strategy.migrate(flyway(migrations));
        assertThat(flyway(migrations).info().pending()).isEmpty();
    }

    @Test
    void several_nodes_of_the_same_version_start_beside_each_other(@TempDir Path migrations) throws Exception {
        // given
        var database = DatabaseForTests.inUse("same_version").owner();
        Files.writeString(migrations.resolve("V1__first.sql"), "create table first (i int);");
        strategy.migrate(flyway(migrations, database));

        // when, then
        var other = database.url() + "?ApplicationName=homeward";
        try (var connection = DriverManager.getConnection(other, database.user(), database.password())) {
            strategy.migrate(flyway(migrations, database));
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static Flyway flyway(Path migrations) {
        return flyway(migrations, ROLES.owner());
    }

    private static Flyway flyway(Path migrations, DatabaseAccess owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("versions")
                .locations("filesystem:" + migrations)
                .load();
    }
}
