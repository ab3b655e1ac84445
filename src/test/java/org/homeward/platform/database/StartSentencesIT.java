package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What hinders the packaged program's start is told in one sentence of the guide, and its exit code is 1; what is rarer with {@code -Plong}. */
@WholeRun
class StartSentencesIT {

    private static final DatabaseRolesInUse ROLES = DatabaseForTests.inUse("start_sentences");

    @TempDir
    static Path folder;

    @BeforeAll
    static void migrate() throws SQLException {
        var owner = ROLES.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas("homeward", "engine")
                .defaultSchema("homeward")
                .outOfOrder(true)
                .placeholders(Map.of("appRole", ROLES.application().user()))
                .locations("classpath:db/migration")
                .javaMigrations(new EngineTables(), new SandboxTables())
                .load()
                .migrate();
        run("insert into homeward.key_check (name, value) values ('master', 'x')");
    }

    @Test
    void a_wrong_password_is_named_with_its_role() throws Exception {
        assertTold(
                with("SPRING_DATASOURCE_PASSWORD", "guess"),
                "The database … refuses the role … with the password that was given: check SPRING_DATASOURCE_*");
    }

    @Test
    void a_wrong_port_is_named() throws Exception {
        assertTold(with("SPRING_FLYWAY_URL", "jdbc:postgresql://127.0.0.1:1/homeward"), "No PostgreSQL answers at …");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_wrong_address_of_the_database_is_named() throws Exception {
        assertTold(with("SPRING_FLYWAY_URL", ROLES.owner().address() + "_other"), "The server has no database …");
        assertTold(
                with(
                        "SPRING_DATASOURCE_URL",
                        "postgres://127.0.0.1/homeward",
                        "SPRING_FLYWAY_URL",
                        "",
                        "SPRING_FLYWAY_USER",
                        ""),
                "SPRING_DATASOURCE_URL is no address of a PostgreSQL");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_role_that_may_make_none_is_named() throws Exception {
        assertTold(with("SPRING_FLYWAY_URL", "", "SPRING_FLYWAY_USER", ""), "The database role … may not create roles");
    }

    @Test
    void a_file_with_settings_that_cannot_be_read_is_named_with_its_line() throws Exception {
        var broken = Files.writeString(folder.resolve("broken.yaml"), "server:\n  port: 80\n bad: [\n");
        assertTold(
                with("SPRING_CONFIG_ADDITIONALLOCATION", broken.toString()),
                "A file with settings (application.yaml) can't be read at line …");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void settings_that_cannot_be_used_are_named() throws Exception {
        assertTold(
                with(
                        "SPRING_CONFIG_ADDITIONALLOCATION",
                        folder.resolve("none.yaml").toString()),
                "The file with settings that SPRING_CONFIG_* names isn't there");
        assertTold(with("SERVER_PORT", "eighty"), "The setting … has a value that can't be used");
    }

    @Test
    void a_missing_key_is_named_with_its_file() throws Exception {
        var missing = assertTold(with(), "The … key is missing");
        assertThat(missing.errors()).last().asString().contains("keys/master.json");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_key_that_is_none_is_named() throws Exception {
        var other = Files.writeString(folder.resolve("other.json"), "{}");
        assertTold(with("HOMEWARD_MASTER_KEY", other.toString()), "The … key in the file … can't be read");
        assertTold(with("HOMEWARD_MASTER_KEY", "aws-kms://key"), "HOMEWARD_MASTER_KEY names a key service");
    }

    @Test
    void a_newer_schema_is_named_with_its_version() throws Exception {
        run("""
                insert into homeward.flyway_schema_history
                select 1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'owner', now(), 1, true
                """);
        try {
            assertTold(with(), "The database's schema is newer (V…) than this program");
        } finally {
            run("delete from homeward.flyway_schema_history where version = '999'");
        }
    }

    @Test
    void a_database_that_hangs_while_models_are_deployed_is_named() throws Exception {
        try (var server = OwnServer.start(folder.resolve("hanging"))) {
            // given
            var variables = new HashMap<String, String>();
            server.settings()
                    .forEach((name, value) ->
                            variables.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
            variables.put("HOMEWARD_DATABASE_ANSWERLIMIT", "3");
            var start = CompletableFuture.supplyAsync(() -> {
                try {
                    return JarStart.in(folder.resolve("hangs"), variables);
                } catch (IOException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            });

            // when
            while (!start.isDone() && !server.deploysModels()) {
                new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            }
            server.stall();

            // then
            try {
                var ended = start.get(3, TimeUnit.MINUTES);
                // the engine logs what was under way when the database fell silent; the sentence is the last word
                assertThat(ended.errors())
                        .hasSizeBetween(1, 5)
                        .last()
                        .asString()
                        .startsWith("The database didn't answer in time during the start");
                assertThat(ended.exit()).isEqualTo(1);
            } finally {
                server.goOn();
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void another_schema_is_named_with_its_version() throws Exception {
        run("update homeward.flyway_schema_history set checksum = checksum + 1 where version = '200'");
        try {
            assertTold(with(), "The database was made with another V… than this program has");
        } finally {
            run("update homeward.flyway_schema_history set checksum = checksum - 1 where version = '200'");
        }
    }

    @Test
    void a_migration_that_stopped_half_way_is_named() throws Exception {
        run("update homeward.flyway_schema_history set success = false where version = '200'");
        try {
            assertTold(with(), "The migration V… of the database stopped half-way");
        } finally {
            run("update homeward.flyway_schema_history set success = true where version = '200'");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_migration_that_fails_is_rolled_back_and_named_and_none_begins_beside_an_older_program() throws Exception {
        run("create table homeward.kept as select * from homeward.flyway_schema_history where version = '240'");
        run("delete from homeward.flyway_schema_history where version = '240'");
        var older = ROLES.application().url() + "?ApplicationName=homeward";
        try {
            try (var connection = DriverManager.getConnection(
                    older, ROLES.application().user(), ROLES.application().password())) {
                assertThat(connection.isValid(1)).isTrue();
                assertTold(with(), "An older Homeward still works on this database");
            }
            var start = assertTold(with(), "The migration V… of the database failed and was rolled back");
            assertThat(start.errors()).last().asString().contains("V240", "start-failure.log");
        } finally {
            run("insert into homeward.flyway_schema_history select * from homeward.kept");
            run("drop table homeward.kept");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_folder_in_use_is_named() throws Exception {
        var used = Files.createDirectories(folder.resolve("used"));
        try (var channel = FileChannel.open(
                        used.resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            JarStart.assertTold(used, with(), "The data folder … is in use by another running Homeward");
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = ROLES.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The settings of the database, and others instead. */
    private static Map<String, String> with(String... instead) {
        var variables = new HashMap<String, String>();
        variables.put("SPRING_DATASOURCE_URL", ROLES.application().url());
        variables.put("SPRING_DATASOURCE_USERNAME", ROLES.application().user());
        variables.put("SPRING_DATASOURCE_PASSWORD", ROLES.application().password());
        variables.put("SPRING_FLYWAY_URL", ROLES.owner().url());
        variables.put("SPRING_FLYWAY_USER", ROLES.owner().user());
        variables.put("SPRING_FLYWAY_PASSWORD", ROLES.owner().password());
        for (int i = 0; i < instead.length; i += 2) {
            variables.put(instead[i], instead[i + 1]);
        }
        return variables;
    }

    private static JarStart assertTold(Map<String, String> variables, String row)
            throws IOException, InterruptedException {
        return JarStart.assertTold(folder.resolve("data"), variables, row);
    }
}
