package org.homeward.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Replaces the words of a schema's components; the keys are told in the forms' README. */
final class Translation {

    private final FormWords words;

    Translation(FormWords words) {
        this.words = words;
    }

    void components(JsonNode holder) {
        for (var component : holder.path("components")) {
            if (component instanceof ObjectNode json) {
                component(json);
                components(json);
            }
        }
    }

    private void component(ObjectNode json) {
        var id = json.path("id").asText();
        var label = words.find(id + ".label");
        put(json, "label", label);
        put(json, "description", words.find(id + ".description"));
        put(json, "text", words.find(id + ".text"));
        if (json.path("type").asText().equals("datetime")) {
            moment(json, id, label);
        }
        for (var option : json.path("values")) {
            if (option instanceof ObjectNode choice) {
                option(choice, id);
            }
        }
    }

    private void moment(ObjectNode json, String id, Optional<String> label) {
        var timeOnly = json.path("subtype").asText().equals("time");
        put(json, "dateLabel", label);
        put(json, "timeLabel", words.find(id + ".timeLabel").or(() -> timeOnly ? label : Optional.empty()));
    }

    private void option(ObjectNode choice, String id) {
        var value = choice.path("value").asText();
        put(choice, "label", words.find(id + ".value." + value).or(() -> words.find("option." + value)));
    }

    /** Only words that the schema has are replaced: a component without a label gets none. */
    private static void put(ObjectNode json, String property, Optional<String> text) {
        text.filter(found -> json.has(property)).ifPresent(found -> json.put(property, found));
    }
}
