package org.homeward.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the measures, prints the table and keeps it; ends with 1 only if something went wrong, never for a figure.
 * {@code -Dbench.only=1,4} runs some of them, {@code -Dbench.large} adds the third with a million steps.
 */
final class Bench {

    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int MOST = 1_000_000;
    private static final double SAME_AT_ANY_SIZE = 1.5;

    private final Report report;
    private final Path folder;

    private Bench(Report report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    public static void main(String... arguments) {
        var report = new Report(System.out);
        try {
            var bench = new Bench(report, emptied(Path.of("target", "bench", "data")));
            if (wanted("6")) {
                new Program(bench.folder, report).measure();
            }
            bench.inThisProcess();
            report.print();
            System.out.println(report.keep());
            System.exit(0);
        } catch (Exception | LinkageError failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void inThisProcess() throws Exception {
        try (var homeward = HomewardHere.start(folder.resolve("here"));
                var database = homeward.database();
                var bare = BareEngine.beside(homeward.ownersAddress())) {
            durable(database);
            machine();
            report.note("The bare engine's delegates do nothing: " + String.join(", ", bare.stubs())
                    + "; each of its due dates is tomorrow; no listener and no plugin is put into it.");
            if (wanted("1")) {
                var handIns = new HandIns(homeward, database, bare, report);
                handIns.measure();
                handIns.measureConsents();
            }
            if (wanted("7")) {
                new Weight(homeward.people(), report).measure(new Cases(homeward.people(), database).opened());
            }
            withManySteps(homeward, database, bare);
        }
    }

    private void withManySteps(HomewardHere homeward, Connection database, BareEngine bare) throws Exception {
        if (List.of("2", "3", "4", "8", "7b").stream().noneMatch(Bench::wanted)) {
            return;
        }
        seed(homeward, FEW);
        var pages = new Pages(homeward.people(), database);
        var few = wanted("3") ? pages.ownAgency() : Map.<String, Samples>of();
        seed(homeward, MANY - FEW);
        if (wanted("2")) {
            new Lists(homeward, bare, report, database).measure(database);
        }
        if (wanted("7b")) {
            Pages.tell(pages.seen(), report);
        }
        if (wanted("8")) {
            new Load(homeward.people(), report).measure();
        }
        if (wanted("4")) {
            new Escalations(homeward, database, bare, report).measure();
        }
        if (wanted("3")) {
            seed(homeward, MOST - MANY);
            compare(few, pages.ownAgency());
        }
    }

    private void compare(Map<String, Samples> few, Map<String, Samples> most) {
        most.forEach((look, samples) -> report.add(Figure.atMost(
                "3",
                look + " at " + MOST + " steps ÷ at " + FEW,
                Map.of("ms", samples.median(), "ms before", few.get(look).median()),
                samples.median() / few.get(look).median(),
                SAME_AT_ANY_SIZE)));
    }

    private void seed(HomewardHere homeward, int steps) throws Exception {
        report.progress("writing " + steps + " open steps");
        homeward.command("seed", "--open-steps", String.valueOf(steps));
    }

    private void machine() {
        report.says("processors", Runtime.getRuntime().availableProcessors());
        report.says("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        report.says("java", System.getProperty("java.vm.version"));
        report.says("jvm", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        report.says("at", Instant.now().toString());
    }

    /** What is measured is written to the disk. */
    private void durable(Connection database) throws SQLException {
        for (var setting : List.of("server_version", "fsync", "synchronous_commit", "full_page_writes")) {
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

    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder).toAbsolutePath();
    }

    private static boolean wanted(String measure) {
        var only = System.getProperty("bench.only", "");
        return only.isEmpty()
                ? !measure.equals("3")
                        || !System.getProperty("bench.large", "false").equals("false")
                : List.of(only.split(",")).contains(measure);
    }
}
