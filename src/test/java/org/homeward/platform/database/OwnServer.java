package org.homeward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A durable PostgreSQL server of a test's own, to be killed, stalled and started again at the same address. */
public final class OwnServer implements AutoCloseable {

    private final Path cluster;
    private final PostgresServer server;

    private OwnServer(Path cluster, PostgresServer server) {
        this.cluster = cluster;
        this.server = server;
    }

    public static OwnServer start(Path folder) throws SQLException {
        var cluster = folder.resolve("postgres");
        var server = PostgresServer.start(cluster, DatabaseForTests.PROGRAMS, folder.resolve("postgres.log"));
        EmbeddedDatabase.prepare(server);
        return new OwnServer(cluster, server);
    }

    /** As a program is told of it. */
    public Map<String, Object> settings() {
        return new DatabaseRolesInUse(server.application(), server.owner()).settings();
    }

    /** As {@code kill -9}: the server and what it had begun. */
    public void kill() throws IOException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Back to work, whether it runs or not. */
    public void startAgain() {
        if (!server.isAlive()) {
            server.startAgain();
        }
    }

    /** A program deploys its models: it holds their lock. */
    boolean deploysModels() throws SQLException {
        try (var connection = server.superuser().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        """
                        select exists (select 1 from pg_locks join pg_stat_activity using (pid)
                          where locktype = 'advisory' and granted and usename = '%s'
                            and objid = (hashtext('homeward.deployments')::bigint & 4294967295)::oid)
                        """.formatted(server.application().user()))) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** It neither ends nor answers. */
    public void stall() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    @Override
    public void close() {
        server.stop();
    }

    private void signal(String name) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", name));
        processes().forEach(process -> command.add(String.valueOf(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private List<ProcessHandle> processes() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .toList();
    }
}
