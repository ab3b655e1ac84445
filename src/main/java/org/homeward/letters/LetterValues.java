package org.homeward.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one answer as people read it: words for codes, dates in full, a list's rows one after the other. */
final class LetterValues {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final LetterWords words;
    private final Predicate<String> allowed;

    LetterValues(LetterWords words, Predicate<String> allowed) {
        this.words = words;
        this.allowed = allowed;
    }

    String of(JsonNode component, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (component.path("type").asText().equals("dynamiclist")) {
            return rows(component, value);
        }
        if (value instanceof List<?> codes) {
            return codes.stream().map(code -> word(component, code)).collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean yes) {
            return words.text(yes ? "letter.yes" : "letter.no");
        }
        return word(component, value);
    }

    static String name(JsonNode component) {
        return component
                .path(component.path("type").asText().equals("dynamiclist") ? "path" : "key")
                .asText();
    }

    static String label(JsonNode component) {
        var label = component.path("label").asText();
        return label.isEmpty() ? component.path("dateLabel").asText() : label;
    }

    private String rows(JsonNode component, Object value) {
        var rows = new ArrayList<String>();
        if (value instanceof List<?> list) {
            for (var row : list) {
                if (row instanceof Map<?, ?> cells) {
                    rows.add(row(component, cells));
                }
            }
        }
        return rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.joining(" / "));
    }

    private String row(JsonNode component, Map<?, ?> cells) {
        var texts = new ArrayList<String>();
        for (var column : component.path("components")) {
            var key = name(column);
            if (allowed.test(key)) {
                texts.add(of(column, cells.get(key)));
            }
        }
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private String word(JsonNode component, Object value) {
        var text = Objects.toString(value);
        for (var option : component.path("values")) {
            if (option.path("value").asText().equals(text)) {
                return option.path("label").asText();
            }
        }
        return text.matches(DATE + "(T.*)?") ? words.date(text.substring(0, 10)) : text;
    }
}
