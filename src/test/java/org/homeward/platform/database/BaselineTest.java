package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.homeward.Homeward;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its operator starts it, over what an older one left. */
@WholeRun
class BaselineTest {

    private static final String OUTER = "older_outer_database";

    private static final String WHAT_IS_THERE = """
            select string_agg(line, chr(10) order by line) from (
              select 'table ' || schemaname || '.' || tablename from pg_tables
              where schemaname in ('homeward', 'engine', 'public')
              union all select 'migration ' || version || ' ' || script || ' ' || installed_on
              from homeward.flyway_schema_history
              union all select 'role ' || rolname || ' ' || coalesce(rolpassword, '') from pg_authid) as found (line)
            """;

    @TempDir
    Path folder;

    @Test
    void an_older_data_folder_is_refused_in_one_sentence_and_stays_as_it_was() throws Exception {
        // given
        write("postgres/PG_VERSION", "17\n");
        write("postgres/homeward-passwords.properties", "superuser=a\nowner=b\napplication=c\n");
        write("keys/master.json", "{}");
        write("runtime.properties", "pid=1\n");
        write("homeward.lock", "");
        Files.createDirectories(folder.resolve("mails"));
        var before = files();

        // when
        var start = started(Map.of());

        // then
        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.lines()).singleElement().asString().contains("older Homeward", "HOMEWARD_DATA_DIR");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_older_database_is_refused_in_one_sentence_and_stays_as_it_was() throws Exception {
        // given
        DatabaseForTests.inUse(OUTER);
        var owner = DatabaseForTests.superuser(OUTER);
        migratedByTheOlderProgram(owner);
        var before = PostgresServerTest.answer(owner, WHAT_IS_THERE);

        // when
        var start = started(Map.of(
                "SPRING_DATASOURCE_URL", owner.url(),
                "SPRING_DATASOURCE_USERNAME", owner.user(),
                "SPRING_DATASOURCE_PASSWORD", owner.password()));

        // then
        assertThat(start.exit()).isEqualTo(1);
        assertThat(start.lines()).singleElement().asString().contains("older Homeward", OUTER);
        assertThat(PostgresServerTest.answer(owner, WHAT_IS_THERE)).isEqualTo(before);
    }

    @Test
    void a_database_that_nothing_was_migrated_in_is_taken() throws SQLException {
        // given
        var owner = DatabaseForTests.inUse(OUTER + "_empty").owner();

        // when, then
        try (var connection = owner.connect()) {
            Baseline.requireIn(connection, owner.address());
        }
    }

    @Test
    void the_first_migration_is_the_one_that_the_history_is_asked_for() {
        assertThat(getClass().getResource("/db/migration/" + Baseline.FIRST_MIGRATION))
                .isNotNull();
    }

    private static void migratedByTheOlderProgram(DatabaseAccess owner) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists homeward cascade");
            statement.execute("""
                    create schema homeward;
                    create table homeward.flyway_schema_history (
                      installed_rank int primary key, version varchar(50), description varchar(200) not null,
                      type varchar(20) not null, script varchar(1000) not null, checksum int,
                      installed_by varchar(100) not null, installed_on timestamp not null default now(),
                      execution_time int not null, success boolean not null);
                    insert into homeward.flyway_schema_history values
                      (0, null, '<< Flyway Schema Creation >>', 'SCHEMA', '"homeward"', null, 'owner', now(), 0, true),
                      (1, '001', 'roles', 'SQL', 'V001__roles.sql', -1284226424, 'owner', now(), 1, true),
                      (2, '010', 'directory', 'SQL', 'V010__directory.sql', 7, 'owner', now(), 1, true)
                    """);
        }
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** What lies in the folder but the log of the start. */
    private Map<String, String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> !path.startsWith(folder.resolve("logs")) && !path.equals(folder))
                    .collect(Collectors.toMap(
                            path -> folder.relativize(path).toString(),
                            BaselineTest::content,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String content(Path path) {
        try {
            return Files.isDirectory(path) ? "" : Arrays.toString(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Start started(Map<String, String> environment) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Homeward.class.getName()));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("HOMEWARD_DATA_DIR", folder.toString());
        program.environment().putAll(environment);
        var running = program.start();
        var lines = new String(running.getInputStream().readAllBytes()).lines().toList();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Start(running.exitValue(), lines);
    }

    private record Start(int exit, List<String> lines) {}
}
