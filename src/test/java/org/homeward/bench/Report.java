package org.homeward.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.shared.JsonText;
import tools.jackson.databind.json.JsonMapper;

/** The table of all figures: printed, and kept as {@code target/bench/figures.json}. */
final class Report {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final Path FILE = Path.of("target", "bench", "figures.json");

    private final PrintStream out;
    private final Map<String, Object> machine = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** A word about the machine or the set-up. */
    void says(String name, Object value) {
        machine.put(name, value);
    }

    /** A sentence under the table. */
    void note(String sentence) {
        notes.add(sentence);
        progress(sentence);
    }

    void add(Figure figure) {
        figures.add(figure);
        progress(line(figure));
    }

    void progress(String text) {
        out.println("bench: " + text);
        out.flush();
    }

    void print() {
        out.println();
        machine.forEach((name, value) -> out.println(name + ": " + value));
        out.println();
        out.println(line("#", "figure", "target", "", "what", "measured"));
        figures.forEach(figure -> out.println(line(figure)));
        notes.forEach(out::println);
    }

    Path keep() throws IOException {
        Files.createDirectories(FILE.getParent());
        var lines = figures.stream().map(Report::json).toList();
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(FILE.toFile(), Map.of("machine", machine, "figures", lines, "notes", notes));
        return FILE;
    }

    private static Map<String, Object> json(Figure figure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("measure", figure.measure());
        json.put("what", figure.what());
        json.put("figure", figure.figure());
        json.put("target", figure.wanted());
        json.put("verdict", figure.verdict());
        json.put("seen", figure.seen());
        return json;
    }

    private static String line(Figure figure) {
        return line(
                figure.measure(),
                Figure.number(figure.figure()),
                figure.wanted(),
                figure.verdict(),
                figure.what(),
                figure.numbers());
    }

    private static String line(String... columns) {
        return String.format(Locale.ROOT, "%-3s %8s  %-9s %-11s  %-58s %s", (Object[]) columns)
                .stripTrailing();
    }
}
