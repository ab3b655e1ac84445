package org.homeward.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.shared.ForbiddenLetterWords;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form's answers as lines of a letter: only fields for the receiver, only words that a paper may carry. */
final class LetterFields {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final LetterWords words;
    private final Predicate<String> allowed;
    private final LetterValues values;

    LetterFields(LetterWords words, Predicate<String> allowed) {
        this.words = words;
        this.allowed = allowed;
        this.values = new LetterValues(words, allowed);
    }

    List<LetterLine> of(String schema, Map<String, Object> data) {
        var lines = new ArrayList<LetterLine>();
        components(JsonText.tree(JSON, schema).path("components"), data, lines);
        return lines;
    }

    private void components(JsonNode components, Map<String, Object> data, List<LetterLine> lines) {
        for (var component : components) {
            if (component.path("type").asString("").equals("group")) {
                group(component, data, lines);
            } else {
                field(component, data, lines);
            }
        }
    }

    private void group(JsonNode group, Map<String, Object> data, List<LetterLine> lines) {
        var inside = new ArrayList<LetterLine>();
        components(group.path("components"), data, inside);
        var label =
                words.field(group.path("id").asString(""), group.path("label").asString(""));
        if (!inside.isEmpty() && !label.isEmpty() && ForbiddenLetterWords.allow(label)) {
            lines.add(new LetterLine(label, ""));
        }
        lines.addAll(inside);
    }

    private void field(JsonNode component, Map<String, Object> data, List<LetterLine> lines) {
        var key = FormSchemaReader.name(component);
        if (key.isEmpty() || !allowed.test(key)) {
            return;
        }
        var label = words.field(key, FormSchemaReader.label(component));
        var value = values.of(component, data.get(key));
        if (!value.isBlank()
                && !label.isBlank()
                && ForbiddenLetterWords.allow(label)
                && ForbiddenLetterWords.allow(value)) {
            lines.add(new LetterLine(label, value));
        }
    }
}
