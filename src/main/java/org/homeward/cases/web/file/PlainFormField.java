package org.homeward.cases.web.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.homeward.engine.forms.FormSchemaReader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * A question of a form as a page asks it without the viewer.
 *
 * @param name under which it is sent, and the id of its input
 * @param kind what is asked: {@code line}, {@code text}, {@code number}, {@code radio}, {@code select}, {@code checklist},
 *     {@code checkbox}, {@code date}, {@code datetime}, {@code time} or {@code rows}
 * @param given what stands in it
 * @param rows of a list: what was answered, and an empty one
 */
record PlainFormField(
        String name,
        String kind,
        String label,
        String hint,
        List<String> given,
        List<Option> options,
        List<List<PlainFormField>> rows,
        @Nullable Integer longest) {

    /** A choice is made anew; a text is mended. */
    private static final Set<String> CHOSEN = Set.of("radio", "select", "checkbox");

    private static final int MOST_ROWS = 50;
    private static final int MINUTES = "2026-11-27T10:30".length();

    /** An option of a choice. */
    record Option(String value, String label) {}

    /** With the answer that stands. */
    static PlainFormField standing(JsonNode part, String name, @Nullable Object value) {
        return of(part, name, CHOSEN.contains(part.path("type").asString("")) ? null : value);
    }

    /** With this answer in it. */
    static PlainFormField of(JsonNode part, String name, @Nullable Object value) {
        var options = StreamSupport.stream(part.path("values").spliterator(), false)
                .map(option -> new Option(
                        option.path("value").asString(""), option.path("label").asString("")))
                .toList();
        var longest = part.at("/validate/maxLength");
        return new PlainFormField(
                name,
                kind(part),
                FormSchemaReader.label(part),
                part.path("description").asString(""),
                given(kind(part), value),
                options,
                FormSchemaReader.isList(part) ? rows(part, name, value) : List.of(),
                longest.isInt() ? longest.asInt(0) : null);
    }

    /** The sent answer to the question, as its form would send it; null for no answer. */
    static @Nullable Object read(JsonNode part, String name, MultiValueMap<String, String> sent) {
        var text = sent.getFirst(name);
        return switch (kind(part)) {
            case "rows" -> readRows(part, name, sent);
            case "checklist" ->
                sent.getOrDefault(name, List.of()).stream()
                        .filter(one -> !one.isEmpty())
                        .toList();
            case "checkbox" -> "true".equals(text);
            case "number" -> number(text);
            default -> text == null || text.isBlank() ? null : text.replace("\r\n", "\n");
        };
    }

    private static String kind(JsonNode part) {
        return switch (part.path("type").asString("")) {
            case "dynamiclist" -> "rows";
            case "textarea" -> "text";
            case "textfield" -> "line";
            case "datetime" -> part.path("subtype").asString("date");
            default -> part.path("type").asString("");
        };
    }

    /** A browser's field for day and time knows no offset. */
    private static List<String> given(String kind, @Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        var text = value == null ? "" : value.toString();
        return List.of(kind.equals("datetime") && text.length() > MINUTES ? text.substring(0, MINUTES) : text);
    }

    private static List<List<PlainFormField>> rows(JsonNode part, String name, @Nullable Object value) {
        var rows = new ArrayList<List<PlainFormField>>();
        for (var row : value instanceof List<?> given ? given : List.of()) {
            rows.add(row(part, name, rows.size(), row instanceof Map<?, ?> cells ? cells : Map.of()));
        }
        if (rows.size() < MOST_ROWS) {
            rows.add(row(part, name, rows.size(), Map.of()));
        }
        return rows;
    }

    private static List<PlainFormField> row(JsonNode part, String name, int index, Map<?, ?> cells) {
        return FormSchemaReader.fields(part).stream()
                .map(column -> of(column, cell(name, index, column), cells.get(FormSchemaReader.name(column))))
                .toList();
    }

    /** A row in which nothing stands is none. */
    private static List<Map<String, Object>> readRows(JsonNode part, String name, MultiValueMap<String, String> sent) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < MOST_ROWS; index++) {
            var cells = new LinkedHashMap<String, Object>();
            for (var column : FormSchemaReader.fields(part)) {
                var value = read(column, cell(name, index, column), sent);
                if (value != null && !List.of().equals(value)) {
                    cells.put(FormSchemaReader.name(column), value);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String cell(String name, int index, JsonNode column) {
        return name + "." + index + "." + FormSchemaReader.name(column);
    }

    /** A text that is no number goes on as it was typed, to be refused at its field. */
    private static @Nullable Object number(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException none) {
            return text;
        }
    }
}
