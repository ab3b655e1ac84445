package org.homeward.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.expressions.JuelConditionSolver;
import org.homeward.engine.wall.expressions.KnownValue;

/** What the models and tables read: the conditions of ways, what messages carry, the columns of tables, the clocks. */
final class ModelsThatRead {

    private static final Pattern CONDITION =
            Pattern.compile("<bpmn:(?:conditionExpression|condition)\\b[^>]*>([^<]*)</bpmn:condition");
    private static final Pattern CARRIED =
            Pattern.compile("<camunda:inputParameter name=\"\\w+\">[$]\\{(\\w+)}</camunda:inputParameter>");
    private static final Pattern TIMER = Pattern.compile("<bpmn:time\\w+[^>]*>[$]\\{([^}]*)}</bpmn:time");
    private static final Pattern COLUMN = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern CELL = Pattern.compile("<text>\"(\\w+)\"</text>");

    private final Map<String, List<String>> conditions = new TreeMap<>();
    private final Map<String, List<String>> named = new TreeMap<>();

    ModelsThatRead() {
        try (var files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those in which a variable is carried, timed or looked up. */
    List<String> naming(String key) {
        return named.entrySet().stream()
                .filter(file -> file.getValue().contains(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those with a condition that can be true with one of the values and not with another. */
    List<String> deciding(String key, List<Object> values) {
        return conditions.entrySet().stream()
                .filter(file -> file.getValue().stream()
                        .anyMatch(condition -> values.stream()
                                        .map(value -> truth(condition, key, value))
                                        .distinct()
                                        .count()
                                > 1))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a value makes of all conditions: the same text for values that lead the same way. */
    String way(String key, Object value) {
        return conditions.values().stream()
                .flatMap(List::stream)
                .map(condition -> truth(condition, key, value))
                .collect(Collectors.joining());
    }

    private static String truth(String condition, String key, Object value) {
        return new JuelConditionSolver(Map.of(key, KnownValue.is(value)))
                .of(new JuelConditionSolver.Condition(condition))
                .name();
    }

    private void read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString().replaceAll("\\.\\w+$", "");
            conditions.put(name, all(CONDITION, text).distinct().toList());
            var words = new ArrayList<String>();
            Stream.of(CARRIED, COLUMN, CELL)
                    .forEach(pattern -> all(pattern, text).forEach(words::add));
            all(TIMER, text).flatMap(timer -> Stream.of(timer.split("\\W+"))).forEach(words::add);
            named.put((file.toString().endsWith(".dmn") ? "table:" : "model:") + name, words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)
                .replace("&#39;", "'")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .strip());
    }
}
