package org.homeward.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs all measures, prints the table and keeps it; ends with 1 only if something went wrong, never for a figure. */
final class Bench {

    private Bench() {}

    public static void main(String... arguments) {
        var report = new Report(System.out);
        try {
            new Bench().run(report);
            report.print();
            System.out.println(report.keep());
            System.exit(0);
        } catch (Exception | LinkageError failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void run(Report report) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "data")
                .toAbsolutePath();
        try (var homeward = HomewardHere.start(folder);
                var database = homeward.database();
                var bare = BareEngine.beside(homeward.ownersAddress())) {
            durable(database, report);
            report.note("The bare engine's delegates do nothing: " + String.join(", ", bare.stubs())
                    + "; each of its due dates is tomorrow; no listener and no plugin is put into it.");
            var handIns = new HandIns(homeward, database, bare, report);
            handIns.measure();
            handIns.measureConsents();
        }
    }

    /** What is measured is written to the disk. */
    private static void durable(Connection database, Report report) throws SQLException {
        for (var setting : new String[] {"server_version", "fsync", "synchronous_commit", "full_page_writes"}) {
            try (var statement = database.createStatement();
                    var answer = statement.executeQuery("show " + setting)) {
                answer.next();
                report.says(setting, answer.getString(1));
                if (!setting.equals("server_version") && !answer.getString(1).equals("on")) {
                    throw new IllegalStateException(setting + " is " + answer.getString(1));
                }
            }
        }
    }
}
