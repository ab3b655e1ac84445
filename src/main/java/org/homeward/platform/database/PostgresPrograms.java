package org.homeward.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.homeward.platform.StartupException;

/** Calls initdb and pg_ctl; both refuse to run as root, so root calls them inside a user namespace. */
final class PostgresPrograms {

    private static final int SECONDS = 90;

    private final PostgresBinaries binaries;

    PostgresPrograms(PostgresBinaries binaries) {
        this.binaries = binaries;
    }

    void initialise(Path cluster, String superuser, Path passwordFile) {
        require(
                cluster,
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** Returns once connections are taken, recovery included. */
    void start(Path cluster, Path log, String options, int seconds) {
        var serverLog = EmbeddedServerLog.from(log);
        var complaint = call(
                cluster,
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--options=" + options,
                "--log=" + log,
                "--wait",
                "--timeout=" + seconds);
        if (complaint.isPresent()) {
            throw serverLog.whyNotStarted(cluster);
        }
    }

    void stop(Path cluster) {
        require(cluster, "pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=60");
    }

    private void require(Path cluster, String program, String... arguments) {
        call(cluster, program, arguments).ifPresent(complaint -> {
            throw FullDisk.isToldIn(complaint) || FullDisk.isAt(cluster)
                    ? StartupException.diskFull(cluster)
                    : StartupException.because("The embedded PostgreSQL in %s can't be used: %s ended with \"%s\"."
                            .formatted(cluster, program, lastLine(complaint)));
        });
    }

    /** Its output, if it failed. */
    private Optional<String> call(Path cluster, String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        try {
            var answer = Files.createTempFile(cluster.getParent(), program, ".out");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
                var ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
                var failed = !ended || process.exitValue() != 0;
                return failed ? Optional.of(Files.readString(answer)) : Optional.empty();
            } finally {
                Files.delete(answer);
            }
        } catch (IOException e) {
            throw StartupException.because(
                    "The embedded PostgreSQL in %s can't be used: %s doesn't run here.".formatted(cluster, program), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartupException.because("The start was interrupted.", e);
        }
    }

    private static String lastLine(String complaint) {
        return complaint
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(String::strip)
                .orElse("no word");
    }
}
