package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@WholeRun
class PostgresServerTest {

    private static final Path PROGRAMS = DatabaseForTests.PROGRAMS;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private PostgresServer server;

    @BeforeEach
    void start() {
        server = startAgain();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void what_was_committed_is_on_disk() throws SQLException {
        assertThat(answer(server.superuser(), "show fsync")).isEqualTo("on");
        assertThat(answer(server.superuser(), "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(server.superuser(), "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobody_connects_without_the_password_or_from_elsewhere() throws SQLException {
        var guess = server.superuser().as("postgres", "guess");
        assertThatThrownBy(guess::connect).isInstanceOf(SQLException.class).hasMessageContaining("password");
        assertThat(answer(server.superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(server.superuser(), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void passwords_are_readable_by_their_owner_only() throws IOException {
        try (var files = Files.walk(folder)) {
            var readable = files.filter(Files::isRegularFile)
                    .filter(file -> !permissions(file).endsWith("------"))
                    .toList();
            assertThat(readable).isEmpty();
        }
    }

    @Test
    void data_is_kept_between_starts() throws SQLException {
        // given
        run("create table kept (i int)");
        server.stop();

        // when
        server = startAgain();

        // then
        assertThat(answer(server.superuser(), "select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void a_server_that_outlived_its_program_is_stopped_first() throws SQLException {
        // given
        run("create table kept (i int)");
        var outlived = server.superuser();

        // when
        server = startAgain();

        // then
        assertThatThrownBy(outlived::connect).isInstanceOf(SQLException.class);
        assertThat(answer(server.superuser(), "select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void a_killed_server_recovers() throws Exception {
        // given
        run("create table kept (i int)");

        // when
        kill();
        server = startAgain();

        // then
        assertThat(answer(server.superuser(), "select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void a_server_that_dies_is_started_again_at_the_same_address() throws Exception {
        // given
        run("create table kept (i int)");
        var before = server.owner().address();
        var watch = new DatabaseWatch(server, sentence -> {});
        kill();

        // when
        watch.look();

        // then
        assertThat(server.owner().address()).isEqualTo(before);
        assertThat(answer(server.superuser(), "select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void a_server_that_cant_be_started_any_more_is_given_up_with_a_sentence_and_leaves_no_files() throws Exception {
        // given
        var sentences = new ArrayList<String>();
        var watch = new DatabaseWatch(server, sentences::add);
        kill();
        var control = folder.resolve("postgres/global/pg_control");
        var whole = Files.readAllBytes(control);
        Files.write(control, new byte[0]);

        // when
        for (int times = 0; times < 5; times++) {
            watch.look();
        }

        // then
        assertThat(sentences).singleElement().asString().contains("postgres.log");
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".out"));
        Files.write(control, whole);
    }

    @Test
    void a_server_that_is_stopped_on_purpose_stays_stopped() {
        // given
        var watch = new DatabaseWatch(server, sentence -> {});

        // when
        watch.end();
        server.stop();
        watch.look();

        // then
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void a_process_that_now_has_the_old_number_is_left_in_peace() throws Exception {
        // given
        server.stop();
        var other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), other.pid() + "\n");

        // when
        server = startAgain();

        // then
        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void a_first_start_that_was_cut_off_begins_anew() throws IOException, SQLException {
        // given
        server.stop();
        Files.delete(folder.resolve("postgres/global/pg_control"));
        Files.writeString(folder.resolve("postgres.unfinished"), "half");

        // when
        server = startAgain();

        // then
        assertThat(answer(server.superuser(), "select 1")).isEqualTo("1");
    }

    private void kill() throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        var killed = ProcessHandle.of(pid).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get();
    }

    private PostgresServer startAgain() {
        return PostgresServer.start(folder.resolve("postgres"), PROGRAMS, folder.resolve("postgres.log"));
    }

    private void run(String sql) throws SQLException {
        try (var connection = server.superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String answer(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
