package org.homeward.studio.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The keys under which a form's words stand in other languages. */
final class FormTextKeys {

    private FormTextKeys() {}

    static void collect(JsonNode holder, Map<String, List<String>> keys) {
        holder.path("components").forEach(part -> {
            var id = part.path("id").asText();
            for (var property : List.of("label", "description", "text")) {
                if (!part.path(property).asText().isBlank()) {
                    keys.put(id + "." + property, List.of(id + "." + property));
                }
            }
            part.path("values").forEach(option -> {
                var value = option.path("value").asText();
                keys.put(id + ".value." + value, List.of(id + ".value." + value, "option." + value));
            });
            collect(part, keys);
        });
    }
}
