package org.homeward.engine.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.homeward.shared.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Copies the words and options of the field list into a form, for other editors, and takes such copies out again. */
final class FieldListCopies {

    /** A property of a choice that holds the copy of a list: the list's name. */
    private static final String COPIED = "list";

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final String LIST = FieldListExpansion.LIST;
    private static final String VALUES = "values";
    private static final List<String> WORDS = List.of("label", "dateLabel", "timeLabel", "description");

    private final FieldListExpansion expansion;

    FieldListCopies(FieldListExpansion expansion) {
        this.expansion = expansion;
    }

    /** Into a form that has none. */
    void write(JsonNode form) {
        SchemaTraversal.each(form, this::write);
    }

    /** Parts that differ from the list stay, as the form's own. */
    void takeOut(JsonNode form) {
        SchemaTraversal.each(form, this::takeOut);
    }

    private void write(ObjectNode json) {
        var whole = whole(json);
        var copied = JSON.createObjectNode();
        if (isShared(json)) {
            WORDS.stream()
                    .filter(word -> whole.has(word) && !json.has(word))
                    .forEach(word -> copied.set(word, whole.get(word)));
        }
        var options = options(whole);
        if (isShared(json) && whole.has(options)) {
            copied.set(options, whole.get(options));
        } else if (json.has(LIST) && options.equals(VALUES) && whole.has(VALUES)) {
            json.withObject("/properties").set(COPIED, json.get(LIST));
            replace(json, LIST, VALUES, whole.get(VALUES));
        }
        anew(json, (name, value) -> {
            json.set(name, value);
            if (name.equals("key") || name.equals("path")) {
                json.setAll(copied);
            }
        });
    }

    private void takeOut(ObjectNode json) {
        var properties = json.path("properties");
        var list = properties.path(COPIED);
        if (list.isString() && !json.has(LIST)) {
            ((ObjectNode) properties).remove(COPIED);
            var values = json.path(VALUES);
            replace(json, VALUES, LIST, list);
            if (!values.isMissingNode() && !values.equals(whole(json).path(VALUES))) {
                json.set(VALUES, values);
            }
        }
        if (isShared(json)) {
            var bare = json.deepCopy();
            bare.remove(WORDS);
            bare.remove(List.of(VALUES, LIST));
            var whole = whole(bare);
            Stream.concat(WORDS.stream(), Stream.of(options(whole)))
                    .filter(name -> json.path(name).equals(whole.path(name)))
                    .forEach(json::remove);
        }
    }

    /** The component as its readers get it, without those inside. */
    private ObjectNode whole(ObjectNode json) {
        var alone = json.deepCopy();
        alone.remove("components");
        expansion.component(alone);
        return alone;
    }

    private static boolean isShared(ObjectNode json) {
        return json.path("properties").has(FieldListExpansion.FIELD);
    }

    /** A field with rows from the directory names its list, as before; all others hold their options. */
    private static String options(ObjectNode whole) {
        return whole.path("properties").has(FieldListExpansion.DIRECTORY) ? LIST : VALUES;
    }

    /** In its place, or behind all others if there is no such property. */
    private static void replace(ObjectNode json, String name, String other, JsonNode value) {
        anew(json, (known, content) -> {
            if (known.equals(name)) {
                json.set(other, value);
            } else {
                json.set(known, content);
            }
        });
        json.set(other, value);
    }

    private static void anew(ObjectNode json, BiConsumer<String, JsonNode> write) {
        var before = new LinkedHashMap<String, JsonNode>();
        json.properties().forEach(property -> before.put(property.getKey(), property.getValue()));
        json.removeAll();
        before.forEach(write);
    }
}
