package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hinders the packaged program's start is told in one sentence of the guide, and its exit code is 1. */
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
                "The database %s refuses the role homeward_app with the password that was given: check SPRING_DATASOURCE_*"
                        .formatted(ROLES.owner().address()));
        assertTold(with("SPRING_FLYWAY_PASSWORD", "guess"), "check SPRING_FLYWAY_*");
    }

    @Test
    void a_wrong_port_is_named() throws Exception {
        assertTold(
                with("SPRING_FLYWAY_URL", "jdbc:postgresql://127.0.0.1:1/homeward"),
                "No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/homeward: check host and port in SPRING_FLYWAY_URL");
    }

    @Test
    void a_port_of_its_own_that_is_none_is_named() throws Exception {
        assertTold(with("SERVER_PORT", "99999"), "The setting SERVER_PORT is no port");
    }

    @Test
    void a_database_that_is_not_there_is_named() throws Exception {
        assertTold(
                with("SPRING_FLYWAY_URL", ROLES.owner().address() + "_other"), "The server has no database jdbc:postgres");
    }

    @Test
    void a_setting_that_cannot_be_used_is_named() throws Exception {
        assertTold(with("HOMEWARD_MAIL_LEASE", "five"), "The setting HOMEWARD_MAIL_LEASE has a value");
    }

    @Test
    void a_file_with_settings_that_cannot_be_read_is_named_with_its_line() throws Exception {
        var settings = Files.writeString(folder.resolve("broken.yaml"), "server:\n  port: 80\n bad: [\n");
        assertTold(
                with("SPRING_CONFIG_ADDITIONALLOCATION", settings.toString()),
                "A file with settings (application.yaml) can't be read at line 3");
    }

    @Test
    void a_missing_key_is_named_with_its_file() throws Exception {
        var start = assertTold(with(), "The master key is missing: expected it in the file ");
        assertThat(start.errors()).last().asString().contains("keys/master.json");
    }

    @Test
    void a_newer_schema_is_named_with_its_version() throws Exception {
        run("""
                insert into homeward.flyway_schema_history
                select 1000, '999', 'later', 'SQL', 'V999__later.sql', 1, 'owner', now(), 1, true
                """);
        assertTold(with(), "The database's schema is newer (V999) than this program");
        run("delete from homeward.flyway_schema_history where version = '999'");
    }

    @Test
    void a_migration_that_stopped_half_way_is_named() throws Exception {
        run("update homeward.flyway_schema_history set success = false where version = '200'");
        assertTold(with(), "The migration V200 of the database stopped half-way: bring back the backup");
        run("update homeward.flyway_schema_history set success = true where version = '200'");
    }

    @Test
    void a_migration_that_fails_is_rolled_back_and_named() throws Exception {
        var kept = PostgresServerTest.answer(ROLES.owner(), """
                delete from homeward.flyway_schema_history where version = '200' returning installed_rank
                """);
        var start = assertTold(with(), "The migration V200 of the database failed and was rolled back");
        assertThat(start.errors()).last().asString().contains("start-failure.log");
        assertThat(kept).isNotEmpty();
    }

    @Test
    void a_folder_in_use_is_named() throws Exception {
        var used = Files.createDirectories(folder.resolve("used"));
        try (var channel = FileChannel.open(
                        used.resolve("homeward.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertTold(used, with(), "The data folder %s is in use by another running Homeward".formatted(used));
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

    private static JarStart assertTold(Map<String, String> variables, String sentence)
            throws IOException, InterruptedException {
        return assertTold(folder.resolve("data"), variables, sentence);
    }

    static JarStart assertTold(Path data, Map<String, String> variables, String sentence)
            throws IOException, InterruptedException {
        var start = JarStart.in(data, variables);
        System.out.println("ROW " + start.errors() + "\n   OUT " + start.output());
        assertThat(start.errors()).hasSizeBetween(1, 5).last().asString().contains(sentence);
        assertThat(start.exit()).isEqualTo(1);
        return start;
    }
}
