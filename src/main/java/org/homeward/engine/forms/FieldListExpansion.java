package org.homeward.engine.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes into a form's components what they take from the field list. */
final class FieldListExpansion {

    /** Marks that only the server reads: the directory's list whose rows are still to come. */
    static final String DIRECTORY = "directory";

    static final String PART = "part";

    /** The readers of an answer, for people who look after the forms. */
    static final String READERS = "readers";

    static final String FIELD = "field";
    static final String LIST = "valuesKey";
    static final String EARLIER = "earlier";

    /** In this order a component's properties are written. */
    private static final List<String> ORDER =
            List.of(("id type text path key label isRepeating subtype decimalDigits allowAddRemove dateLabel increment"
                            + " defaultRepetitions timeLabel description showOutline timeSerializingFormat valuesKey values"
                            + " disableCollapse timeInterval searchable components validate conditional disabled properties"
                            + " layout")
                    .split(" "));

    private final FieldList list;
    private final FormTextLookup words;

    FieldListExpansion(FieldList list, FormTextLookup words) {
        this.list = list;
        this.words = words;
    }

    void components(JsonNode holder) {
        SchemaTraversal.each(holder, this::component);
    }

    void component(ObjectNode json) {
        var name = json.path("properties").path(FIELD).asString("");
        list.field(name).ifPresent(shared -> field(json, name, shared));
        var options = json.path(LIST).asString("");
        list.list(options).ifPresent(found -> options(json, options, found));
        if (json.has(LIST) || !name.isEmpty()) {
            sort(json);
        }
    }

    private void field(ObjectNode json, String name, SharedField shared) {
        var own = (ObjectNode) json.remove("properties");
        var properties = json.putObject("properties");
        shared.properties().forEach(properties::put);
        properties.setAll(own);
        word(json, name, "label");
        word(json, name, "description");
        if (json.path("type").asString("").equals("datetime")) {
            moment(json, name);
        }
        if (shared.valuesKey() != null) {
            json.put(LIST, shared.valuesKey());
        }
    }

    /** A word of the form itself stays; an empty one says that this form has none here. */
    private void word(ObjectNode json, String name, String property) {
        if (!json.has(property)) {
            words.find(name + "." + property).ifPresent(word -> json.put(property, word));
        } else if (json.path(property).asString("").isEmpty()) {
            json.remove(property);
        }
    }

    private void moment(ObjectNode json, String name) {
        var label = json.path("label").asString("");
        if (!json.has("dateLabel")) {
            json.put("dateLabel", label);
        }
        switch (json.path("subtype").asString("")) {
            case "datetime" -> word(json, name, "timeLabel");
            case "time" -> json.put("timeLabel", label);
            default -> {
                // a day has no time
            }
        }
    }

    private void options(ObjectNode json, String name, OptionList options) {
        if (options.directory() != null) {
            var properties = json.withObject("/properties")
                    .put(DIRECTORY, options.directory().name());
            if (options.part() != null) {
                properties.put(PART, options.part());
            }
        }
        var values = json.putArray("values");
        options.codes()
                .forEach(code -> option(values, name, code, options.earlier().contains(code)));
    }

    private void option(ArrayNode values, String name, String code, boolean earlier) {
        var label = words.option(name, code).orElse(code);
        var option = values.addObject().put("label", label).put("value", code);
        if (earlier) {
            option.put(EARLIER, true);
        }
    }

    private static void sort(ObjectNode json) {
        var written = StreamSupport.stream(json.properties().spliterator(), false)
                .sorted(Comparator.comparingInt(property -> place(property.getKey())))
                .map(property -> Map.entry(property.getKey(), property.getValue()))
                .toList();
        json.removeAll();
        written.forEach(property -> json.set(property.getKey(), property.getValue()));
    }

    private static int place(String property) {
        var place = ORDER.indexOf(property);
        return place < 0 ? ORDER.size() : place;
    }
}
