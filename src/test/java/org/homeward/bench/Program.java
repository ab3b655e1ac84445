package org.homeward.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeward.platform.demo.RunningProgram;

/** Measure 6: the packaged program's cold start, and the memory that it and its PostgreSQL hold after a thousand pages. */
final class Program {

    private static final int STARTS = 3;
    private static final int VIEWS = 1000;
    private static final double START_TARGET = 12;
    private static final double MEMORY_TARGET = 600;
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;
    private static final List<String> PAGES = List.of("/inbox", "/cases", "/start");

    private final Path folder;
    private final Report report;

    Program(Path folder, Report report) {
        this.folder = folder;
        this.report = report;
    }

    void measure() throws Exception {
        var seconds = new ArrayList<Double>();
        for (int start = 1; start <= STARTS; start++) {
            var place = Files.createDirectories(folder.resolve("program-" + start));
            try (var program = new RunningProgram(place)) {
                var began = System.nanoTime();
                program.start();
                seconds.add((System.nanoTime() - began) / 1_000_000_000.0);
                if (start == STARTS) {
                    memory(program, place);
                }
            }
        }
        var samples = Samples.of(seconds);
        var seen = new LinkedHashMap<String, Double>();
        seen.put("starts", (double) STARTS);
        seen.put("slowest s", samples.p95());
        report.add(Figure.atMost(
                "6", "cold start to the first page in an empty folder, s", seen, samples.median(), START_TARGET));
    }

    private void memory(RunningProgram program, Path place) throws Exception {
        var people = People.of(place.resolve("data"), program.url());
        try (var database = program.database()) {
            var step = new Cases(people, database).opened();
            var visitor = PageVisitor.signedIn(people, step.holder());
            for (int view = 0; view < VIEWS; view++) {
                var page = view % (PAGES.size() + 2);
                visitor.open(
                        page < PAGES.size()
                                ? PAGES.get(page)
                                : page == PAGES.size() ? "/tasks/" + step.id() : "/cases/" + step.number());
            }
        }
        var java = kilobytes(program.runtime("pid"), "status", "VmRSS:");
        var seen = new LinkedHashMap<String, Double>();
        seen.put("PostgreSQL MB, shared memory once", postgres(place) / KILOBYTES_OF_A_MEGABYTE);
        report.add(Figure.atMost(
                "6",
                "resident memory of the program after " + VIEWS + " pages, MB",
                seen,
                java / KILOBYTES_OF_A_MEGABYTE,
                MEMORY_TARGET));
    }

    private static double postgres(Path place) throws IOException {
        var first = Files.readAllLines(place.resolve("data/postgres/postmaster.pid"))
                .get(0)
                .trim();
        var server = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        var all = kilobytes(first, "smaps_rollup", "Pss:");
        for (var child : server.children().toList()) {
            all += kilobytes(String.valueOf(child.pid()), "smaps_rollup", "Pss:");
        }
        return all;
    }

    private static double kilobytes(String process, String file, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", process, file)).stream()
                .filter(text -> text.startsWith(line))
                .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")))
                .sum();
    }
}
