package org.homeward.engine.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of {@code form-keys.csv}.
 *
 * @param form F1 to F13 of the SOP facts, or the rule or step that needs the field
 * @param files the forms that ask for it, {@code <phase>/<name>}
 * @param isKnown whether it is known without being asked: {@code derived: <from what>} stands instead of files
 */
record FormKeysRow(
        String form, String field, List<String> keys, List<String> files, List<String> values, boolean isKnown) {

    private static final Path FILE = Path.of("src/test/resources/form-keys.csv");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    static List<FormKeysRow> all() throws IOException {
        try (var reader = Files.newBufferedReader(FILE, StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            return records.stream().map(FormKeysRow::of).toList();
        }
    }

    private static FormKeysRow of(CSVRecord record) {
        var files = record.get("files");
        var derived = files.startsWith("derived: ");
        return new FormKeysRow(
                record.get("form"),
                record.get("field"),
                list(record.get("keys")),
                derived ? List.of() : list(files),
                list(record.get("values")),
                derived);
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(";")).filter(part -> !part.isBlank()).toList();
    }

    @Override
    public String toString() {
        return form + " " + field;
    }
}
