package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which classes of the program, and which tests, name a field or an option: by its word or by the model's constant. */
record RuleSources(String key) {

    /** The lists of signs are read, and tried, by how their keys begin. */
    private static final String SIGNS = "indicators";

    /** They show answers as they are, list them for a check, or play models without a case: no answer matters to them. */
    private static final Set<String> NO_RULES =
            Set.of("AnswersUsedByRules", "ProtectedVariables", "FieldKey", "CaseSummaryFacts", "CaseFileInWords");

    private static final Map<String, String> PROGRAM = sources("src/main/java");
    private static final Map<String, List<String>> FOUND = new ConcurrentHashMap<>();
    private static final Map<String, String> TESTS = sources("src/test/java");
    private static final String ANSWERS = read(Path.of("src/main/resources/demo/answers.json"))
            + read(Path.of("src/main/resources/demo/scenarios.json"));
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** The classes of the program that read the field. */
    List<String> readers() {
        return FOUND.computeIfAbsent(key, field -> found());
    }

    private List<String> found() {
        var constant = Pattern.compile("\\b" + constant(key) + "\\b");
        return PROGRAM.entrySet().stream()
                .filter(file -> !NO_RULES.contains(file.getKey()))
                .filter(file -> file.getValue().contains('"' + key + '"')
                        || constant.matcher(file.getValue()).find()
                        || key.startsWith(SIGNS) && file.getValue().contains('"' + SIGNS + '"'))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a class of the program treats an option by its name. */
    boolean names(String reader, String option) {
        var source = PROGRAM.getOrDefault(reader, "");
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
