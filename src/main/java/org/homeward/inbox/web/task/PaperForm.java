package org.homeward.inbox.web.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays a form out for paper, filled with the known answers or blank. Parts that depend on an answer are all there. */
@Component
class PaperForm {

    private final JsonMapper json;

    PaperForm(JsonMapper json) {
        this.json = json;
    }

    List<PaperLine> of(String schema, Map<String, Object> data) {
        var lines = new ArrayList<PaperLine>();
        lay(JsonText.tree(json, schema).path("components"), data, lines);
        return lines;
    }

    private void lay(JsonNode components, Map<?, ?> data, List<PaperLine> lines) {
        for (var component : components) {
            var key = component.path("key").asString(component.path("path").asString(""));
            switch (component.path("type").asString("")) {
                case "text" -> plain(component.path("text").asString(""), lines);
                case "group" -> {
                    heading(component, lines);
                    lay(component.path("components"), data, lines);
                }
                case "dynamiclist" -> rows(component, data.get(key), lines);
                case "separator", "spacer", "button", "html", "image" -> {
                    // nothing to write in
                }
                default -> lines.add(field(component, data.get(key)));
            }
        }
    }

    private void rows(JsonNode component, @Nullable Object value, List<PaperLine> lines) {
        heading(component, lines);
        var rows = value instanceof Collection<?> list && !list.isEmpty() ? list : List.of(Map.of(), Map.of());
        for (var row : rows) {
            lay(component.path("components"), row instanceof Map<?, ?> fields ? fields : Map.of(), lines);
        }
    }

    private static PaperLine field(JsonNode component, @Nullable Object value) {
        var type = component.path("type").asString("");
        var label = component.path("label").asString(component.path("dateLabel").asString(""));
        var hint = component.path("description").asString("");
        if (type.equals("checkbox")) {
            var box = new PaperLine.Option(label, Boolean.TRUE.equals(value));
            return new PaperLine("choice", "", hint, "", List.of(box));
        }
        var options = new ArrayList<PaperLine.Option>();
        for (var option : component.path("values")) {
            var code = option.path("value").asString("");
            options.add(new PaperLine.Option(option.path("label").asString(""), chosen(code, value)));
        }
        return options.isEmpty()
                ? new PaperLine(
                        type.equals("textarea") ? "long" : "short",
                        label,
                        hint,
                        value == null ? "" : value.toString(),
                        List.of())
                : new PaperLine("choice", label, hint, "", options);
    }

    private static boolean chosen(String code, @Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(one -> code.equals(String.valueOf(one)))
                : code.equals(String.valueOf(value));
    }

    private static void heading(JsonNode component, List<PaperLine> lines) {
        var label = component.path("label").asString("");
        if (!label.isBlank()) {
            lines.add(PaperLine.words("heading", label));
        }
    }

    /** The words of a text without its marks. */
    private static void plain(String markdown, List<PaperLine> lines) {
        for (var line : markdown.split("\n")) {
            var words = line.replaceAll("^[#>*\\-\\s]+", "")
                    .replaceAll("[*_`]{1,2}", "")
                    .strip();
            if (!words.isEmpty()) {
                lines.add(PaperLine.words(line.startsWith("#") ? "heading" : "text", words));
            }
        }
    }
}
