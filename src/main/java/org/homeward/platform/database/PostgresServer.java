package org.homeward.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.platform.DataFolder;
import org.homeward.platform.RandomSecrets;
import org.homeward.platform.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded PostgreSQL: starts on a free port of 127.0.0.1 over a folder that stays, and stops when told. Every role
 * needs its password from the first second on. A server that outlived a killed program is stopped first, so that its
 * recovery is seen and awaited instead of overlooked.
 */
final class PostgresServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final int SECONDS_TO_RECOVER = 60;

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "max_connections", "60");

    /** A statement or a value of a row never gets into the log. */
    private static final Map<String, String> QUIET = Map.of(
            "log_min_messages", "log",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_checkpoints", "off");

    static final String DATABASE = "homeward";

    private static final String SUPERUSER = "postgres";

    private final PostgresPrograms programs;

    private final Path cluster;

    private final int port;

    private final Path log;

    private final Map<String, String> settings;

    private PostgresServer(PostgresPrograms programs, Path cluster, int port, Path log, Map<String, String> settings) {
        this.programs = programs;
        this.cluster = cluster;
        this.port = port;
        this.log = log;
        this.settings = settings;
    }

    /** Durable: committed data is on disk. */
    static PostgresServer start(Path cluster, Path binaries, Path log) {
        return start(cluster, binaries, log, DURABLE);
    }

    /**
     * @param cluster the folder of the data, made when it isn't there
     * @param binaries where the programs are unpacked to
     * @param log where the server tells of its own starts and stops
     * @param settings PostgreSQL's own
     */
    public static PostgresServer start(Path cluster, Path binaries, Path log, Map<String, String> settings) {
        try {
            if (isMade(cluster)) {
                Baseline.requireIn(cluster);
            }
            var programs = new PostgresPrograms(PostgresBinaries.in(binaries));
            new LeftoverServer(programs, cluster).clear();
            create(programs, cluster);
            var server = new PostgresServer(programs, cluster, freePort(), log, settings);
            server.launch();
            return server;
        } catch (IOException e) {
            throw StartupException.folderNotWritable(cluster, e);
        }
    }

    /** The superuser's access; it makes the other roles and does nothing else. */
    DatabaseAccess superuser() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                SUPERUSER,
                ClusterPasswords.of(cluster).superuser());
    }

    /** The owner's access to the program's database; for migrations. */
    DatabaseAccess owner() {
        return program("homeward_owner", ClusterPasswords.of(cluster).owner());
    }

    /** The application role's access. */
    DatabaseAccess application() {
        return program(DatabaseRoles.APPLICATION, ClusterPasswords.of(cluster).application());
    }

    /** Its process is there. */
    boolean isAlive() {
        try {
            return new LeftoverServer(programs, cluster).isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /** After it ended by itself: at the same port, with the same settings; connections are taken when this returns. */
    void startAgain() {
        try {
            new LeftoverServer(programs, cluster).clear();
            launch();
        } catch (IOException e) {
            throw StartupException.folderNotWritable(cluster, e);
        }
    }

    /** Where it tells of its own starts and stops. */
    Path log() {
        return log;
    }

    /** Stops it; connections are closed, what was committed stays. */
    public void stop() {
        if (isAlive()) {
            programs.stop(cluster);
        }
    }

    private DatabaseAccess program(String role, String password) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE), role, password);
    }

    private static void create(PostgresPrograms programs, Path cluster) throws IOException {
        if (isMade(cluster)) {
            return;
        }
        var unfinished = unfinished(cluster);
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(cluster);
        } else if (Files.exists(cluster.resolve("global"))) {
            throw StartupException.because(
                    "The embedded PostgreSQL in %s is damaged, PG_VERSION is missing: put the last base backup in its place."
                            .formatted(cluster));
        }
        DataFolder.createPrivateAround(cluster);
        DataFolder.writePrivate(unfinished, RandomSecrets.word(32));
        programs.initialise(cluster, SUPERUSER, unfinished);
        ClusterPasswords.keep(cluster, Files.readString(unfinished));
        Baseline.begins(cluster);
        Files.delete(unfinished);
    }

    private static boolean isMade(Path cluster) {
        return Files.exists(cluster.resolve("PG_VERSION")) && !Files.exists(unfinished(cluster));
    }

    /** Beside a cluster whose making was broken off. */
    private static Path unfinished(Path cluster) {
        return cluster.resolveSibling(cluster.getFileName() + ".unfinished");
    }

    private void launch() {
        var all = new ArrayList<>(List.of("-p " + port, "-h 127.0.0.1", "-c unix_socket_directories=''"));
        QUIET.forEach((name, value) -> all.add("-c " + name + "=" + value));
        settings.forEach((name, value) -> all.add("-c " + name + "=" + value));
        programs.start(cluster, log, all.stream().collect(Collectors.joining(" ")), SECONDS_TO_RECOVER);
        LOG.info("The embedded PostgreSQL listens on 127.0.0.1:{}", port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
