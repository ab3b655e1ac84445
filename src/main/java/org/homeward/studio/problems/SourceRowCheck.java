package org.homeward.studio.problems;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of {@code sopDeadlines} names where its number comes from: a source that there is, and no law of another time limit. A proposal of
 * the program is never called law.
 */
final class SourceRowCheck {

    private static final Pattern ID = Pattern.compile("[DSP][0-9]{1,3}");
    private static final String KEY = "deadlineKey";
    private static final String SOURCE = "source";

    private final List<TableRows.Row> packaged;
    private final Predicate<String> isSource;

    /**
     * Compares with the table that the program brings.
     *
     * @param isSource whether the directory has a source of this id
     */
    SourceRowCheck(TableRows packaged, Predicate<String> isSource) {
        this.packaged = packaged.rows();
        this.isSource = isSource;
    }

    Optional<RowProblem> problem(TableRows.Row row) {
        var source = source(row);
        if (source.isEmpty()) {
            return Optional.of(RowProblem.error("sourceMissing"));
        }
        if (ID.matcher(source).matches() && !isSource.test(source)) {
            return Optional.of(RowProblem.error("sourceUnknown", source));
        }
        if (isProposed(row)) {
            return Optional.empty();
        }
        if (of(packaged.stream().filter(SourceRowCheck::isProposed)).contains(source.toLowerCase(Locale.ROOT))) {
            return Optional.of(RowProblem.error("proposalUnmarked"));
        }
        var own = packaged.stream().filter(other -> keys(other).stream().anyMatch(keys(row)::contains));
        var others = of(packaged.stream()).contains(source.toLowerCase(Locale.ROOT));
        return others && !of(own).contains(source.toLowerCase(Locale.ROOT))
                ? Optional.of(RowProblem.error("sourceOfOther", source))
                : Optional.empty();
    }

    private static Set<String> of(Stream<TableRows.Row> rows) {
        return rows.map(row -> source(row).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Set<String> keys(TableRows.Row row) {
        return Stream.of(row.input(KEY).split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static String source(TableRows.Row row) {
        return String.valueOf(row.answers().getOrDefault(SOURCE, "")).strip();
    }

    private static boolean isProposed(TableRows.Row row) {
        return row.answer("isDefault").filter(Boolean.TRUE::equals).isPresent();
    }
}
