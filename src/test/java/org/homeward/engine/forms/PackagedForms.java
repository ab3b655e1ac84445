package org.homeward.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The forms that Homeward brings with it. */
final class PackagedForms {

    private static final Path FOLDER = Path.of("forms");

    private PackagedForms() {}

    static List<Path> files() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All fields by form, {@code <phase>/<name>}; the columns of lists stand beside the lists. */
    static Map<String, List<Field>> fields() {
        var all = new TreeMap<String, List<Field>>();
        files().forEach(file -> all.put(
                name(file),
                read(file).fields().stream().flatMap(PackagedForms::withColumns).toList()));
        return all;
    }

    static FormDefinition read(Path file) {
        try {
            return FormDefinition.parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replace(".form", "");
    }

    private static Stream<Field> withColumns(Field field) {
        return Stream.concat(Stream.of(field), field.columns().stream());
    }
}
