package org.homeward.casefile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who needs to know what: {@code directory/access-matrix.csv}, the table of sop-facts 6.2 with the stricter rules R6, R9,
 * R10 and R23. A row that names a field goes before the row of its category; what has no row is refused.
 */
@Component
final class AccessMatrix {

    private static final String OTHER = "other";

    private final Map<Cell, AccessRule> rules = new HashMap<>();

    AccessMatrix() throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = new ClassPathResource("directory/access-matrix.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            format.parse(reader).forEach(this::add);
        }
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

    private Optional<AccessRule> find(Category category, String field, String function) {
        return Optional.ofNullable(rules.get(new Cell(category, field, function)));
    }

    private void add(CSVRecord row) {
        var cell = new Cell(Category.valueOf(row.get("category")), row.get("field"), plain(row.get("function")));
        if (rules.put(cell, AccessRule.of(row.get("rule"))) != null) {
            throw new IllegalStateException("The access matrix has two rows for " + cell);
        }
    }

    /** {@code focal-point} and {@code focalPoint} are the same. */
    private static String plain(String function) {
        return function.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private record Cell(Category category, String field, String function) {}
}
