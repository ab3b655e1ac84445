package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What is wrong with the data folder and the embedded PostgreSQL in it is told in one sentence of the guide. */
@WholeRun
class EmbeddedStartSentencesIT {

    private static final Map<String, String> NO_SETTINGS = Map.of();

    private static final int BLOCK = 64 * 1024;

    @TempDir
    static Path folder;

    private static Path well;

    @BeforeAll
    static void a_folder_that_is_well() throws IOException {
        well = Files.createDirectories(folder.resolve("well"));
        PostgresServer.start(well.resolve("postgres"), DatabaseForTests.PROGRAMS, folder.resolve("first.log"))
                .stop();
        Files.createSymbolicLink(well.resolve("postgres-programs"), DatabaseForTests.PROGRAMS);
    }

    @AfterAll
    static void give_the_small_disks_back() throws Exception {
        for (var disk : List.of("full", "small")) {
            run("umount", folder.resolve(disk).toString());
        }
    }

    @Test
    void a_damaged_cluster_is_named_with_its_log() throws Exception {
        var data = copy("damaged");
        Files.write(data.resolve("postgres/global/pg_control"), new byte[8192]);
        var start = JarStart.assertTold(data, NO_SETTINGS, "The embedded PostgreSQL in … doesn't start: …");
        assertThat(start.errors()).last().asString().contains(data.resolve("logs/postgres.log") + ";");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_cluster_without_its_first_file_is_not_overwritten() throws Exception {
        var data = copy("cut");
        Files.delete(data.resolve("postgres/PG_VERSION"));
        JarStart.assertTold(data, NO_SETTINGS, "The embedded PostgreSQL in … is damaged, PG_VERSION is missing");
        assertThat(data.resolve("postgres/global/pg_control")).exists();
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_wrong_line_in_the_servers_settings_is_named() throws Exception {
        var data = copy("settings");
        Files.writeString(
                data.resolve("postgres/postgresql.conf"), "\nshared_buffers = many\n", StandardOpenOption.APPEND);
        JarStart.assertTold(
                data, NO_SETTINGS, "The embedded PostgreSQL in … doesn't start: …postgresql.conf\" contains errors");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void passwords_that_are_gone_are_named() throws Exception {
        var data = copy("passwords");
        Files.delete(data.resolve("postgres/homeward-passwords.properties"));
        JarStart.assertTold(data, NO_SETTINGS, "The passwords of the embedded PostgreSQL are missing");
    }

    @Test
    void a_full_disk_under_a_cluster_is_named_and_harms_nothing() throws Exception {
        // given
        var disk = disk("full", "200m");
        copy(well, disk.resolve("data"));
        fill(disk.resolve("other"));

        // when, then
        JarStart.assertTold(disk.resolve("data"), NO_SETTINGS, "The disk is full where … lies");
        Files.delete(disk.resolve("other"));
        try (var again = started(disk.resolve("data"))) {
            assertThat(PostgresServerTest.answer(again.server().superuser(), "select 1"))
                    .isEqualTo("1");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_disk_that_is_too_small_for_the_first_start_is_named() throws Exception {
        JarStart.assertTold(disk("small", "16m").resolve("data"), NO_SETTINGS, "The disk is full where … lies");
    }

    @Test
    @EnabledIfSystemProperty(named = "homeward.long", matches = "true")
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        JarStart.assertTold(file.resolve("data"), NO_SETTINGS, "The data folder … can't be written");
    }

    private record Started(PostgresServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.stop();
        }
    }

    private static Started started(Path data) {
        return new Started(PostgresServer.start(
                data.resolve("postgres"), DatabaseForTests.PROGRAMS, data.resolve("logs/postgres.log")));
    }

    /** A disk of its own, so small; only root can make one. */
    private static Path disk(String name, String size) throws Exception {
        var place = Files.createDirectories(folder.resolve(name));
        var made = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString());
        if (!made) {
            System.err.println("SKIPPED: the sentence about a full disk needs root, who can mount a small disk");
        }
        assumeThat(made).as("a small disk").isTrue();
        return place;
    }

    private static void fill(Path file) {
        try (OutputStream room = Files.newOutputStream(file)) {
            while (Files.getFileStore(file).getUsableSpace() >= BLOCK) {
                room.write(new byte[BLOCK]);
            }
            room.write(new byte[BLOCK]);
        } catch (IOException full) {
            // that was wanted
        }
    }

    private static Path copy(String name) throws IOException {
        return copy(well, folder.resolve(name));
    }

    private static Path copy(Path from, Path to) throws IOException {
        FileSystemUtils.copyRecursively(from.resolve("postgres"), to.resolve("postgres"));
        try (var folders = Files.walk(to)) {
            for (var path : folders.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Files.createSymbolicLink(to.resolve("postgres-programs"), DatabaseForTests.PROGRAMS);
        return to;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
