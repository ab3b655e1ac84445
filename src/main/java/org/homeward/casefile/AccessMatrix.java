package org.homeward.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.directory.DirectoryFiles;
import org.homeward.directory.DirectoryRow;
import org.springframework.stereotype.Component;

/**
 * The need to know of each agency: {@code directory/access-matrix.csv}, the table of sop-facts 6.2 with the stricter rules R6, R9, R10 and
 * R23. A row that names a field goes before the row of its category; anything without a row is refused.
 */
@Component
final class AccessMatrix {

    private static final String OTHER = "other";

    private final Map<Cell, AccessRule> rules = new HashMap<>();

    AccessMatrix() {
        DirectoryFiles.table("classpath:directory/access-matrix.csv").forEach(this::add);
    }

    /** The rule for a function; one that has no column in the table sees what the form of its own step names. */
    AccessRule rule(FieldKey field, String function) {
        var column = rules.keySet().stream().anyMatch(cell -> cell.function().equals(plain(function)))
                ? plain(function)
                : OTHER;
        return find(field.category(), field.key(), column)
                .or(() -> find(field.category(), "", column))
                .orElse(AccessRule.NEVER);
    }

    private Optional<AccessRule> find(DataClass category, String field, String function) {
        return Optional.ofNullable(rules.get(new Cell(category, field, function)));
    }

    private void add(DirectoryRow row) {
        var cell =
                new Cell(row.as("category", DataClass::valueOf), row.textOrEmpty("field"), plain(row.text("function")));
        if (rules.put(cell, row.as("rule", AccessRule::of)) != null) {
            throw new IllegalStateException("The access matrix has two rows for " + cell);
        }
    }

    /** {@code focal-point} and {@code focalPoint} are the same. */
    private static String plain(String function) {
        return function.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private record Cell(DataClass category, String field, String function) {}
}
