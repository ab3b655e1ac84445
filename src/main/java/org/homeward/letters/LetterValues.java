package org.homeward.letters;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes one answer as people read it: words for codes, dates in full, a list's rows one after the other. */
final class LetterValues {

    private static final int DATE = "2026-11-27".length();
    private static final int DATE_TIME = "2026-11-27T10:30".length();

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
        if (component.path("type").asString("").equals("dynamiclist")) {
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
                .path(component.path("type").asString("").equals("dynamiclist") ? "path" : "key")
                .asString("");
    }

    static String label(JsonNode component) {
        var label = component.path("label").asString("");
        return label.isEmpty() ? component.path("dateLabel").asString("") : label;
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
            if (option.path("value").asString("").equals(text)) {
                return words.option(name(component), text, option.path("label").asString(""));
            }
        }
        return component.path("type").asString("").equals("datetime")
                ? moment(component.path("subtype").asString("date"), text)
                : text;
    }

    /** A date in full, with the time of day as it was written where the field has one; what is no date stays as it is. */
    private String moment(String subtype, String text) {
        if (subtype.equals("time") || text.length() < DATE) {
            return text;
        }
        try {
            var date = words.date(text.substring(0, DATE));
            return subtype.equals("datetime") && text.length() >= DATE_TIME
                    ? date + ", " + text.substring(DATE + 1, DATE_TIME)
                    : date;
        } catch (DateTimeException noSuchDate) {
            return text;
        }
    }
}
