package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which classes of the program, and which tests, name a field or an option: by its word or by the model's constant. */
record RuleSources(String key) {

    /** The lists of signs are read, and tried, by how their keys begin. */
    private static final String SIGNS = "indicators";

    private static final Map<String, String> PROGRAM = sources("src/main/java");
    private static final Map<String, String> TESTS = sources("src/test/java");
    private static final String ANSWERS = read(Path.of("src/main/resources/demo/answers.json"))
            + read(Path.of("src/main/resources/demo/scenarios.json"));
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Whether a class of the program reads the field. */
    boolean reads(String rule) {
        var source = PROGRAM.get(rule);
        return source != null && (names(source) || source.contains('"' + SIGNS + '"') && key.startsWith(SIGNS));
    }

    /** Whether a class of the program treats an option by its name. */
    boolean names(String rule, String option) {
        var source = PROGRAM.getOrDefault(rule, "");
        return source.contains('"' + option + '"')
                || Pattern.compile("\\b(" + constant(option) + "|" + Pattern.quote(option) + ")\\b")
                        .matcher(source)
                        .find();
    }

    /** Whether some test, or a story, answers the field. */
    boolean tried() {
        return key.startsWith(SIGNS)
                || ANSWERS.contains('"' + key + '"')
                || TESTS.values().stream().anyMatch(source -> names(source) || source.contains(key + ','));
    }

    private boolean names(String source) {
        return source.contains('"' + key + '"')
                || Pattern.compile("\\b" + constant(key) + "\\b")
                        .matcher(source)
                        .find();
    }

    private static String constant(String word) {
        return HUMP.matcher(word).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> sources(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RuleSources::read,
                            (one, other) -> one + other));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
