package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.homeward.platform.database.OwnServer;
import org.springframework.util.FileSystemUtils;

/**
 * What the first start of the packaged program leaves, without cases: made once for all tests that aren't about that start, as its
 * many passwords take longer than all else in it. Each test has a copy. The programs on it are {@link UnpackedProgram}s.
 */
final class Installation {

    private static final Path PLACE = Path.of("target", "installation").toAbsolutePath();
    private static final Path DATA = PLACE.resolve("data");

    private Installation() {}

    /** A program with its embedded database. */
    static RunningProgram programIn(Path folder) throws Exception {
        make();
        copy(DATA, folder.resolve("data"));
        return programIn(folder, Map.of());
    }

    /** A program with these settings, on a server that has the database. */
    static RunningProgram programIn(Path folder, Map<String, ?> settings) throws IOException {
        return new RunningProgram(folder, settings, UnpackedProgram.launch());
    }

    /** A server of its own with that database; the programs on it need its keys. */
    static OwnServer serverIn(Path folder) throws Exception {
        make();
        copy(DATA.resolve("postgres"), folder.resolve("postgres"));
        return OwnServer.start(folder);
    }

    /** The keys and accounts of that database. */
    static void keysFor(RunningProgram program) throws IOException {
        program.takesKeysIn(DATA);
    }

    /** Anew for another program; the tests' processes wait for each other. */
    private static synchronized void make() throws Exception {
        Files.createDirectories(PLACE);
        // when it was built: its files all have the same date
        var built = (FileTime) Files.getAttribute(RunningProgram.JAR, "unix:ctime");
        var made = PLACE.resolve("unpacked-of-" + built.toMillis());
        try (var file = FileChannel.open(PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            if (lock.isValid() && !Files.exists(made)) {
                FileSystemUtils.deleteRecursively(DATA);
                UnpackedProgram.unpack();
                var program = new RunningProgram(PLACE, Map.of(), UnpackedProgram.firstLaunch());
                try {
                    program.start();
                } finally {
                    program.stop(UnpackedProgram.LONGEST_STOP_SECONDS);
                }
                assertThat(DATA.resolve("postgres/postmaster.pid"))
                        .as("its database has stopped")
                        .doesNotExist();
                Files.createFile(made);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copied = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(copied).as("cp").isZero();
    }
}
