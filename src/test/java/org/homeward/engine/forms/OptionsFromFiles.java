package org.homeward.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The directory's lists for tests that run without one. */
final class OptionsFromFiles implements DirectoryOptionSource {

    private static final Path FOLDER = Path.of("src/main/resources/directory");

    @Override
    public List<Option> options(DirectoryOptionList list, @Nullable String part, Locale language) {
        return switch (list) {
            case countries -> named("countries.csv", language);
            case handoverPoints -> named("handover-points.csv", language);
            case provinces -> ofCountries("provinces.csv", language);
            case agencies -> ofCountries("agencies.csv", language);
            case indicators -> indicators(part, language);
        };
    }

    private static List<Option> ofCountries(String file, Locale language) {
        var found = new ArrayList<Option>();
        for (var country : named("countries.csv", language)) {
            rows(file).stream()
                    .filter(row -> row.get("country").equals(country.value()))
                    .filter(row ->
                            !row.isMapped("functions") || !row.get("functions").contains("shelter"))
                    .forEach(row ->
                            found.add(new Option(row.get("code"), name(row, language) + " (" + country.label() + ")")));
        }
        return found;
    }

    /** All of them, or those of a set that are shown first or have a dimension. */
    private static List<Option> indicators(@Nullable String part, Locale language) {
        return rows("indicators.csv").stream()
                .filter(row -> part == null
                        || part.equals(
                                row.get("set") + "." + (row.get("first").isEmpty() ? row.get("dimension") : "first")))
                .map(row -> new Option(row.get("code"), label(row, language)))
                .toList();
    }

    private static String label(CSVRecord row, Locale language) {
        var column = "label_" + language.getLanguage();
        return row.get(row.isMapped(column) ? column : "label");
    }

    private static List<Option> named(String file, Locale language) {
        return rows(file).stream()
                .map(row -> new Option(row.get("code"), name(row, language)))
                .toList();
    }

    private static String name(CSVRecord row, Locale language) {
        var column = "name_" + language.getLanguage();
        return row.isMapped(column) && !row.get(column).isEmpty() ? row.get(column) : row.get("name_en");
    }

    private static List<CSVRecord> rows(String file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file));
                var records = format.parse(reader)) {
            return records.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
