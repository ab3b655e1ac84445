package org.homeward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The leftover of a killed program in the folder of the data: a server that still runs, or only its stale pid file. */
final class LeftoverServer {

    private static final int SECONDS = 5;

    private final PostgresPrograms programs;

    private final Path cluster;

    LeftoverServer(PostgresPrograms programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    void clear() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (runs(pidFile)) {
            programs.stop(cluster);
        } else {
            endOrphans();
            Files.deleteIfExists(pidFile);
        }
    }

    /** A server that was killed leaves its connections' processes, which end only when they have answered. */
    private void endOrphans() {
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(process ->
                        workingFolder(process.pid()).filter(this::isCluster).isPresent())
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Its server runs. */
    boolean isAlive() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        return Files.exists(pidFile) && runs(pidFile);
    }

    /** The number may since belong to another program; that one is left in peace. */
    private boolean runs(Path pidFile) throws IOException {
        var first = Files.readAllLines(pidFile).stream().findFirst().map(String::strip);
        return first.filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs)
                .isPresent();
    }

    private boolean isOurs(ProcessHandle process) {
        return workingFolder(process.pid())
                .map(this::isCluster)
                .orElseGet(() -> process.info().command().orElse("").endsWith("postgres"));
    }

    private boolean isCluster(Path folder) {
        try {
            return cluster.toRealPath().equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Path.of("/proc/" + pid + "/cwd").toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
