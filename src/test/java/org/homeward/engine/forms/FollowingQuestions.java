package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form asks after an answer, and what it insists on: tried with each value, among all answers to its other questions. */
public final class FollowingQuestions {

    private static final int MOST = 400;

    /** Of the rows of a directory some stand for all. */
    private static final int SOME = 40;

    private final FormDefinition form;
    private final Map<String, Field> fields;
    private final FormConditions conditions = new FormConditions();

    public FollowingQuestions(FormDefinition form) {
        this.form = form;
        this.fields = form.fields().stream().collect(Collectors.toMap(Field::key, field -> field, (one, same) -> one));
    }

    /** For each value of a field what the form then shows and needs, the same text where it makes no difference. */
    public List<String> effects(String key) {
        var field = fields.get(key);
        if (field == null) {
            return List.of();
        }
        var asking = form.everyComponent()
                .flatMap(FollowingQuestions::conditions)
                .filter(condition -> names(condition, key))
                .distinct()
                .toList();
        return asking.isEmpty()
                ? List.of()
                : values(field).stream()
                        .map(value -> asking.stream()
                                .map(condition -> signs(condition, key, value))
                                .collect(Collectors.joining("|")))
                        .toList();
    }

    /** Values that mean something else, none first where there may be none. */
    public static List<Object> values(Field field) {
        return switch (field.type()) {
            case "select", "radio" ->
                field.options().stream().limit(SOME).<Object>map(Option::value).toList();
            case "checklist" ->
                field.options().stream()
                        .limit(SOME)
                        .<Object>map(option -> List.of(option.value()))
                        .toList();
            case "checkbox" -> List.of(false, true);
            case "number" -> List.of(0, 1, 12, 17, 20, 40);
            case "datetime" -> List.of(NOTHING, "2026-11-20");
            case "dynamiclist" -> List.of(List.of(), List.of(Map.of("one", "row")));
            default -> List.of("", "words");
        };
    }

    /** Stands for no answer. */
    static final Object NOTHING = new Object();

    private static Stream<String> conditions(FormComponent component) {
        var hidden = component.conditional();
        return Stream.of(hidden == null ? null : hidden.hide(), component.property(AnswerRules.NEEDED_WHEN))
                .filter(Objects::nonNull);
    }

    private String signs(String condition, String key, Object value) {
        var others = fields.values().stream()
                .filter(field -> !field.key().equals(key) && names(condition, field.key()))
                .toList();
        var contexts = new ArrayList<Map<String, Object>>(List.of(with(Map.of(), key, value)));
        for (var other : others) {
            var more = new ArrayList<Map<String, Object>>();
            contexts.forEach(context -> more.add(with(context, other.key(), NOTHING)));
            for (var answer : values(other)) {
                contexts.forEach(context -> more.add(with(context, other.key(), answer)));
            }
            contexts.clear();
            contexts.addAll(more.subList(0, Math.min(MOST, more.size())));
        }
        return contexts.stream()
                .map(context -> conditions.hold(condition, context) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static Map<String, Object> with(Map<String, Object> context, String key, @Nullable Object value) {
        var more = new HashMap<>(context);
        more.put(key, value == NOTHING ? null : value);
        return more;
    }

    private static boolean names(String condition, String key) {
        return Pattern.compile("(?<![\\w\"])" + key + "(?![\\w\"])")
                .matcher(condition)
                .find();
    }
}
