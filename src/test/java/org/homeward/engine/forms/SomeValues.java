package org.homeward.engine.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values for a field: right ones, those that conditions ask for among them, and those at the edge or beyond. */
final class SomeValues {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"-])-?[0-9]+(\\.[0-9]+)?(?![\\w\"-])");

    private final String conditions;
    private final Random random;

    SomeValues(List<FormComponent> components, Random random) {
        this.conditions = conditions(components);
        this.random = random;
    }

    private static String conditions(List<FormComponent> components) {
        var all = new StringBuilder();
        for (var component : components) {
            if (component.conditional() != null) {
                all.append(component.conditional().hide()).append('\n');
            }
            if (component.property("neededWhen") != null) {
                all.append(component.property("neededWhen")).append('\n');
            }
            all.append(conditions(component.components()));
        }
        return all.toString();
    }

    Object right(FormComponent field) {
        return switch (field.type()) {
            case "textfield", "textarea" -> one(texts(field));
            case "number" -> one(numbers(field));
            case "checkbox" -> random.nextInt(4) > 0;
            case "checklist" ->
                List.copyOf(field.options().stream()
                        .map(Option::value)
                        .filter(value -> random.nextInt(3) == 0)
                        .toList());
            case "select", "radio" -> one(field.options()).value();
            default -> one(moments(field));
        };
    }

    private List<String> texts(FormComponent field) {
        if ("phone".equals(field.validate().validationType())) {
            return List.of("+85512345678", "0085512345678");
        }
        if ("email".equals(field.validate().validationType())) {
            return List.of("name@example.org");
        }
        var texts = new ArrayList<>(List.of("ពាក្យខ្លះ", "some words", "x"));
        if (field.validate().minLength() != null) {
            texts.replaceAll(text -> text + "y".repeat(field.validate().minLength()));
        }
        texts.addAll(asked(field, TEXT));
        return texts;
    }

    private List<Object> numbers(FormComponent field) {
        var least = field.validate().min() == null
                ? BigDecimal.ZERO
                : field.validate().min();
        var step = field.increment() == null ? BigDecimal.ONE : field.increment();
        var numbers = new ArrayList<>(List.of(least, least.add(step), least.add(step.add(step))));
        asked(field, NUMBER).forEach(number -> numbers.add(new BigDecimal(number)));
        return numbers.stream().map(number -> written(field, number)).toList();
    }

    private static Object written(FormComponent field, BigDecimal number) {
        return field.serializeToString() ? number.toPlainString() : number;
    }

    private List<String> moments(FormComponent field) {
        if ("time".equals(field.subtype())) {
            return List.of("07:15", "00:00", "23:59", "07:15+07:00", "07:15Z", "12:00:00");
        }
        if ("datetime".equals(field.subtype())) {
            return List.of(
                    "2026-11-25T07:15+07:00",
                    "2026-11-25T07:15Z",
                    "2026-11-25T18:30Z",
                    "2026-11-25T23:59",
                    "2024-02-29T00:00:00");
        }
        var dates = new ArrayList<>(PackagedForms.DAYS.days().values().stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .map(LocalDate::toString)
                .toList());
        dates.add("2024-02-29");
        dates.addAll(asked(field, TEXT));
        return dates;
    }

    /** What conditions compare the field with. */
    private List<String> asked(FormComponent field, Pattern literal) {
        return conditions
                .lines()
                .filter(condition -> Pattern.compile("\\b" + field.key() + "\\b")
                        .matcher(condition)
                        .find())
                .flatMap(condition -> literal.matcher(condition).results())
                .map(found -> found.groupCount() > 0 && literal == TEXT ? found.group(1) : found.group())
                .toList();
    }

    List<@Nullable Object> edges(FormComponent field) {
        var edges = new ArrayList<@Nullable Object>(Arrays.asList(null, "", Map.of("a", 1)));
        switch (field.type()) {
            case "textfield", "textarea" -> texts(field.validate(), edges);
            case "number" -> numbers(field, edges);
            case "checkbox" -> edges.addAll(List.of(true, false, "true", 1));
            case "checklist" -> edges.addAll(checklists(field.options()));
            case "select", "radio" -> {
                field.options().forEach(option -> edges.add(option.value()));
                edges.addAll(List.of("maybe", "YES", " ", true, 1, List.of("yes")));
            }
            default -> edges.addAll(noMoments(field));
        }
        return edges;
    }

    private void texts(Validation asked, List<@Nullable Object> edges) {
        int most = asked.maxLength() == null ? 300 : asked.maxLength();
        edges.addAll(List.of(" ", " \t\u00a0\ufeff", "a\nb\tc\r", 5, 0.5, true, false, List.of("a")));
        edges.add(" \u3000" + "x".repeat(most) + "\ufeff\u00a0\n");
        edges.add("x".repeat(most + 1));
        edges.add("\ud83d\ude00".repeat(most / 2));
        edges.add("\ud83d\ude00".repeat(most / 2) + "\ud83d\ude00");
        if (asked.minLength() != null) {
            edges.add(" " + "x".repeat(Math.max(asked.minLength() - 1, 0)) + " ");
            edges.add("x".repeat(asked.minLength()));
        }
        edges.addAll(List.of("+85512345678\n", "012345678", "tel +85512345678", "a@b", "a b@c", "a@b.example\n"));
    }

    private void numbers(FormComponent field, List<@Nullable Object> edges) {
        var asked = field.validate();
        for (var number : Arrays.asList(asked.min(), asked.max(), field.increment(), BigDecimal.ZERO)) {
            if (number != null) {
                for (var step : List.of("-1", "0", "1", "0.5", "0.125", "-0.000001")) {
                    edges.add(written(field, number.add(new BigDecimal(step))));
                }
            }
        }
        edges.addAll(List.of("3", 3, "3.50", "1e2", "-0.70", "NaN", "x", true, List.of(1), 0.1, 1e-7, 1e15));
    }

    private List<Object> checklists(List<Option> options) {
        var first = options.get(0).value();
        var all = options.stream().map(Option::value).toList();
        return List.of(
                List.of(),
                List.of(first),
                all,
                List.of(first, first),
                List.of(first, "maybe"),
                List.of(1),
                Arrays.asList(first, null),
                first,
                true);
    }

    private static List<Object> noMoments(FormComponent field) {
        var wrong = new ArrayList<Object>(List.of("soon", "25.11.2026", 20261125, true, "2026-13-01", "26-11"));
        switch (String.valueOf(field.subtype())) {
            case "time" -> wrong.addAll(List.of("25:00", "12:61", "x7:15", "-1:00", "07:15:00"));
            case "datetime" ->
                wrong.addAll(List.of(
                        "2026-11-25",
                        "2026-11-25T25:00",
                        "2026-02-31T07:15",
                        "2026-11-25T",
                        "T07:15",
                        "2026-11-25 07:15"));
            default ->
                wrong.addAll(List.of(
                        "2026-02-30",
                        "2026-02-31",
                        "2023-02-29",
                        "2026-11-25T10:00",
                        "20261125",
                        "0001-01-01",
                        "9999-12-31",
                        "1900-01-01",
                        "1899-12-31",
                        "10000-01-01",
                        "2026-1-5",
                        "11-25-2026",
                        " 2026-11-25"));
        }
        return wrong;
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
