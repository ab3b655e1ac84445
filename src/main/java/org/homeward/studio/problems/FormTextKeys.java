package org.homeward.studio.problems;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The keys under which a form's words stand in other languages. */
final class FormTextKeys {

    private FormTextKeys() {}

    static void collect(JsonNode holder, Map<String, List<String>> keys) {
        holder.path("components").forEach(part -> {
            var id = part.path("id").asString("");
            for (var property : List.of("label", "description", "text")) {
                if (!part.path(property).asString("").isBlank()) {
                    keys.put(id + "." + property, List.of(id + "." + property));
                }
            }
            part.path("values").forEach(option -> {
                var value = option.path("value").asString("");
                keys.put(id + ".value." + value, List.of(id + ".value." + value, "option." + value));
            });
            collect(part, keys);
        });
    }
}
