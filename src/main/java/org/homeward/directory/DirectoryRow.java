package org.homeward.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a directory file, read strictly: a problem is told by file and line, never by value. */
public record DirectoryRow(String file, int line, Map<String, String> values) {

    private static final String NAME = "name_";

    public String text(String column) {
        var value = optional(column);
        if (value == null) {
            throw wrong("'" + column + "' is empty");
        }
        return value;
    }

    @Nullable
    public String optional(String column) {
        var value = values.get(column);
        return value == null || value.isBlank() ? null : value;
    }

    public String textOrEmpty(String column) {
        return values.getOrDefault(column, "");
    }

    /** Several values, separated by {@code ;}. */
    public List<String> list(String column) {
        var value = optional(column);
        return value == null ? List.of() : Stream.of(value.split(";")).toList();
    }

    public <T> T as(String column, Function<String, T> reader) {
        var text = text(column);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw wrong("'" + column + "' can't be read");
        }
    }

    @Nullable
    LocalDate optionalDate(String column) {
        var value = optional(column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw wrong("'" + column + "' is no date");
        }
    }

    /** The columns {@code name_en}, {@code name_km} ... by language. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> {
            if (column.startsWith(NAME) && !value.isBlank()) {
                names.put(column.substring(NAME.length()), value);
            }
        });
        if (!names.containsKey(TranslatedNames.FALLBACK)) {
            throw wrong("the English name is missing");
        }
        return names;
    }

    /** A column and its translations, {@code title} and {@code title_km}, by language. */
    Map<String, String> byLanguage(String column) {
        var words = new LinkedHashMap<String, String>();
        words.put(TranslatedNames.FALLBACK, text(column));
        values.forEach((name, value) -> {
            if (name.startsWith(column + "_") && !value.isBlank()) {
                words.put(name.substring(column.length() + 1), value);
            }
        });
        return words;
    }

    InvalidDirectoryFileException wrong(String what) {
        return InvalidDirectoryFileException.row(file, line, what);
    }
}
