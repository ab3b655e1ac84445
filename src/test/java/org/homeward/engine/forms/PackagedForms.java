package org.homeward.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The forms that Homeward brings with it, as a reader gets them: with the shared fields and lists in them. */
public final class PackagedForms {

    private static final Path FOLDER = Path.of("forms");
    private static final FieldList SHARED = FieldList.packaged();
    /** The days of the case that the tests' submissions are for. */
    public static final FormRuleDays DAYS = new FormRuleDays(
            ZoneId.of("Asia/Bangkok"),
            Map.of(
                    FormRuleDays.Event.today, LocalDate.of(2026, 11, 25),
                    FormRuleDays.Event.opened, LocalDate.of(2026, 1, 2),
                    FormRuleDays.Event.detected, LocalDate.of(2025, 12, 31),
                    FormRuleDays.Event.travel, LocalDate.of(2026, 12, 5)));

    static final DirectoryOptionSource LISTS = new OptionsFromFiles();

    private PackagedForms() {}

    public static List<Path> files() {
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

    public static FormDefinition read(Path file) {
        return FormDefinition.parse(SHARED.writtenOut(bytes(file))).with(LISTS);
    }

    /** A form's schema in a language, with the parts of all cases. */
    public static String schema(Path file, Locale language) {
        var own = words(beside(file, language));
        return LocalizedForm.schema(
                SHARED.writtenOut(bytes(file)),
                language.equals(Locale.ENGLISH) ? List.of(own) : List.of(own, SHARED.words(language)),
                null,
                new FormOptionFiller(LISTS, language, Map.of()),
                DAYS);
    }

    /** The file of a form's own words in a language. */
    public static Path beside(Path form, Locale language) {
        var name = form.getFileName().toString().replace(".form", "." + language.getLanguage() + ".properties");
        return form.resolveSibling(name);
    }

    static Properties words(Path file) {
        var words = new Properties();
        if (!Files.exists(file)) {
            return words;
        }
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
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
