package org.homeward.engine.forms;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces the words of a schema's components; the keys are told in the forms' README. */
final class Translation {

    private final FormTextLookup words;

    Translation(FormTextLookup words) {
        this.words = words;
    }

    void components(JsonNode holder) {
        SchemaTraversal.each(holder, this::component);
    }

    private void component(ObjectNode json) {
        var id = json.path("id").asString("");
        var shared = json.path("properties").path(FieldListExpansion.FIELD).asString(id);
        var label = word(id, shared, ".label");
        put(json, "label", label);
        put(json, "description", word(id, shared, ".description"));
        put(json, "text", words.find(id + ".text"));
        if (json.path("type").asString("").equals("datetime")) {
            moment(json, label, word(id, shared, ".timeLabel"));
        }
        var list = json.path(FieldListExpansion.LIST).asString("");
        for (var option : json.path("values")) {
            if (option instanceof ObjectNode choice) {
                option(choice, id, list);
            }
        }
    }

    /** The form's own word for a component, or the one that forms share. */
    private Optional<String> word(String id, String shared, String property) {
        return words.find(id + property).or(() -> words.find(shared + property));
    }

    private void moment(ObjectNode json, Optional<String> label, Optional<String> timeLabel) {
        var timeOnly = json.path("subtype").asString("").equals("time");
        put(json, "dateLabel", label);
        put(json, "timeLabel", timeLabel.or(() -> timeOnly ? label : Optional.empty()));
    }

    private void option(ObjectNode choice, String id, String list) {
        var value = choice.path("value").asString("");
        put(choice, "label", words.find(id + ".value." + value).or(() -> words.option(list, value)));
    }

    /** Only words that the schema has are replaced: a component without a label gets none. */
    private static void put(ObjectNode json, String property, Optional<String> text) {
        text.filter(found -> json.has(property)).ifPresent(found -> json.put(property, found));
    }
}
