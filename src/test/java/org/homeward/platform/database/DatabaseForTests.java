package org.homeward.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the JVM of the tests, in a folder that goes with it; fast instead of durable. */
public final class DatabaseForTests {

    private static final Path FOLDER = folder();

    /** PostgreSQL's programs, unpacked once for all runs on this machine. */
    static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final PostgresServer SERVER = start();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private DatabaseForTests() {}

    /** The settings for a new, empty database with both roles. */
    public static Map<String, Object> fresh() {
        return inUse("test_" + COUNT.incrementAndGet()).settings();
    }

    static DatabaseRolesInUse inUse(String name) {
        try (var connection = SERVER.superuser().connect()) {
            new DatabaseRoles(connection).ensureDatabase(name, SERVER.owner().user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseRolesInUse(renamed(SERVER.application(), name), renamed(SERVER.owner(), name));
    }

    static DatabaseAccess superuser(String database) {
        return renamed(SERVER.superuser(), database);
    }

    private static DatabaseAccess renamed(DatabaseAccess access, String database) {
        return new DatabaseAccess(
                access.url().replaceFirst("/[^/]*$", "/" + database), access.user(), access.password());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("homeward-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer start() {
        try {
            var server = PostgresServer.start(
                    FOLDER.resolve("postgres"),
                    PROGRAMS,
                    FOLDER.resolve("postgres.log"),
                    Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            EmbeddedDatabase.prepare(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop(server, FOLDER);
                // without it the applications' good-byes wait for a connection until their time is up
                Runtime.getRuntime().halt(0);
            }));
            return server;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(PostgresServer server, Path folder) {
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
