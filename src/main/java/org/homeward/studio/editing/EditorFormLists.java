package org.homeward.studio.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.forms.FieldList;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shared parts that a form's editor shows.
 *
 * @param shared the shared fields by name
 * @param options the lists of options by name
 * @param languages in which the form can be looked at
 * @param texts the form's own words in the reader's language, as far as they are written
 * @param sharedTexts those of what forms share
 */
record EditorFormLists(
        Map<String, Field> shared,
        Map<String, List<Option>> options,
        List<EditorChoice> languages,
        Map<String, String> texts,
        Map<String, String> sharedTexts) {

    private static final JsonMapper JSON = JsonText.MAPPER;

    static EditorFormLists of(EditedFile file, List<EditorChoice> languages, Locale language) {
        var files = file.files();
        var texts = EditorTexts.byKey(EditorTexts.of(files, file.name(), language));
        if (!files.has(FieldList.FILE)) {
            return new EditorFormLists(Map.of(), Map.of(), languages, texts, Map.of());
        }
        var list = JSON.readTree(files.bytes(FieldList.FILE));
        var fields = FieldList.of(files.byName());
        var whole = fields.writtenOut(asForm(list));
        var shared = new LinkedHashMap<String, Field>();
        var options = new LinkedHashMap<String, List<Option>>();
        whole.path("components").forEach(component -> {
            var name = component.path("key").asString("");
            if (component.path("type").asString("").equals("select")) {
                options.put(name, optionsOf(component));
            } else {
                shared.put(name, field(component, list.path("fields").path(name)));
            }
        });
        return new EditorFormLists(shared, options, languages, texts, EditorTexts.byKey(fields.words(language)));
    }

    /** A form with each shared field and each list once, so that both come written out as in any other form. */
    private static ObjectNode asForm(JsonNode list) {
        var form = JSON.createObjectNode();
        var components = form.putArray("components");
        list.path("fields").propertyNames().forEach(name -> {
            var field = component(components, "textfield", name);
            field.putObject("properties").put("field", name);
        });
        list.path("lists").propertyNames().forEach(name -> component(components, "select", name)
                .put("valuesKey", name));
        return form;
    }

    private static ObjectNode component(ArrayNode components, String type, String name) {
        return components.addObject().put("type", type).put("id", name).put("key", name);
    }

    private static Field field(JsonNode component, JsonNode known) {
        var options = optionsOf(component);
        return new Field(
                component.path("label").asString(null),
                component.path("description").asString(null),
                options.isEmpty() ? null : options,
                known.path("valuesKey").asString(null));
    }

    private static List<Option> optionsOf(JsonNode component) {
        var options = new ArrayList<Option>();
        component
                .path("values")
                .forEach(value -> options.add(new Option(
                        value.path("value").asString(""), value.path("label").asString(""))));
        return options;
    }

    /**
     * A shared field's words.
     *
     * @param list the list of its options
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            @Nullable String label,
            @Nullable String description,
            @Nullable List<Option> values,
            @Nullable String list) {}

    /** An option's code and word. */
    record Option(String value, String label) {}
}
