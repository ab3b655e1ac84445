package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form's schema, in whatever language it is, for those who show answers without the viewer. */
public final class FormSchemaReader {

    private FormSchemaReader() {}

    /** The component of a field; a dynamic list is one field, its columns aren't fields of the form. */
    public static Optional<JsonNode> field(JsonNode schema, String name) {
        return fields(schema).stream().filter(part -> name(part).equals(name)).findFirst();
    }

    /** The components of all fields in the form's order. */
    public static List<JsonNode> fields(JsonNode schema) {
        var found = new ArrayList<JsonNode>();
        for (var part : schema.path("components")) {
            if (!name(part).isEmpty()) {
                found.add(part);
            } else {
                found.addAll(fields(part));
            }
        }
        return found;
    }

    /** The name under which a component's value is sent; empty if it holds none. */
    public static String name(JsonNode part) {
        return part.path(isList(part) ? "path" : "key").asString("");
    }

    /** The label of a component. */
    public static String label(JsonNode part) {
        for (var place : List.of("label", "dateLabel", "timeLabel")) {
            var label = part.path(place).asString("");
            if (!label.isBlank()) {
                return label;
            }
        }
        return "";
    }

    public static boolean isList(JsonNode part) {
        return part.path("type").asString("").equals("dynamiclist");
    }

    /** A form's component alone, to be answered: neither hidden by other answers nor only shown. */
    public static ObjectNode alone(JsonNode part) {
        var alone = ((ObjectNode) part).deepCopy();
        alone.remove(List.of("conditional", "disabled", "readonly", "layout"));
        return alone;
    }
}
