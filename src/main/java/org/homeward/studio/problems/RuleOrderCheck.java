package org.homeward.studio.problems;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first rule that fits answers. So a rule behind a wider one answers nothing, and without a rule that was there a case
 * may find none. Cells are compared as they are written: one that leaves all open, or names at least the same texts, is wider.
 */
final class RuleOrderCheck {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

    /** Stands for a value that no cell names. */
    static final String OTHER = "(other)";

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private RuleOrderCheck() {}

    /** Rules that never answer, since an earlier one fits whenever they do. */
    static Stream<TableRows.Row> neverReached(List<TableRows.Row> rows) {
        return IntStream.range(1, rows.size())
                .filter(at -> rows.subList(0, at).stream().anyMatch(earlier -> covers(earlier, rows.get(at))))
                .mapToObj(rows::get);
    }

    /** Rules of the former table whose cases no rule of the present one is written for. */
    static Stream<TableRows.Row> gone(List<TableRows.Row> before, List<TableRows.Row> now) {
        return before.stream().filter(former -> now.stream().noneMatch(row -> covers(row, former)));
    }

    /**
     * The cases that cells of these rules tell apart, by the name that each column compares: each text or number that a cell names,
     * yes and no, and {@link #OTHER} for all the rest.
     */
    static List<Map<String, String>> cases(List<TableRows.Row> rows) {
        var cases = List.of(Map.<String, String>of());
        for (var column : rows.get(0).inputs().keySet()) {
            var values = values(rows, column);
            cases = cases.stream()
                    .flatMap(known -> values.stream().map(value -> {
                        var more = new LinkedHashMap<>(known);
                        more.put(column, value);
                        return (Map<String, String>) more;
                    }))
                    .toList();
        }
        return cases;
    }

    /** The rule that answers in such a case. */
    static Optional<TableRows.Row> answering(List<TableRows.Row> rows, Map<String, String> told) {
        return rows.stream()
                .filter(row -> row.inputs().entrySet().stream()
                        .allMatch(cell -> covers(cell.getValue(), told.getOrDefault(cell.getKey(), OTHER))))
                .findFirst();
    }

    private static Set<String> values(List<TableRows.Row> rows, String column) {
        var values = new LinkedHashSet<String>();
        rows.stream()
                .map(row -> row.inputs().getOrDefault(column, ""))
                .filter(cell -> !open(cell))
                .forEach(cell -> values.addAll(texts(cell).orElse(Set.of(cell))));
        if (values.removeAll(TRUTHS)) {
            values.addAll(TRUTHS);
        } else {
            values.add(OTHER);
        }
        return values;
    }

    private static boolean covers(TableRows.Row wide, TableRows.Row narrow) {
        return wide.inputs().entrySet().stream()
                .allMatch(cell -> covers(cell.getValue(), narrow.inputs().getOrDefault(cell.getKey(), "")));
    }

    private static boolean covers(String wide, String narrow) {
        return open(wide)
                || wide.equals(narrow)
                || texts(wide)
                        .flatMap(several -> texts(narrow).map(several::containsAll))
                        .orElse(false);
    }

    private static boolean open(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    private static Optional<Set<String>> texts(String cell) {
        return TEXTS.matcher(cell).matches()
                ? Optional.of(Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
