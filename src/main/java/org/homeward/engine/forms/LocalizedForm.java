package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a form's words into a language. */
public final class LocalizedForm {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private LocalizedForm() {}

    /**
     * The form's schema in the language of the texts; its title is added as {@code title}.
     *
     * @param texts where to look for words, the form's own first, then the common ones; what none has stays as it is
     * @return the schema as JSON
     */
    public static String schema(byte[] form, List<Properties> texts) {
        return schema(form, texts, null);
    }

    /** As {@link #schema(byte[], List)}, without the parts that are there for other cases; null: with all. */
    public static String schema(byte[] form, List<Properties> texts, @Nullable FormAudience cases) {
        return schema(form, texts, cases, FormOptionFiller.OF_THE_FORM_ALONE);
    }

    /** As {@link #schema(byte[], List, FormAudience)}, with the options that its reader may choose. */
    public static String schema(
            byte[] form, List<Properties> texts, @Nullable FormAudience cases, FormOptionFiller offered) {
        return schema(form, texts, cases, offered, FormRuleDays.UNKNOWN);
    }

    /** As {@link #schema(byte[], List, FormAudience, FormOptionFiller)}, with the days that its rules name. */
    public static String schema(
            byte[] form,
            List<Properties> texts,
            @Nullable FormAudience cases,
            FormOptionFiller offered,
            FormRuleDays days) {
        var schema = (ObjectNode) JSON.readTree(form);
        if (cases != null) {
            cases.prune(schema);
        }
        var words = new FormTextLookup(texts);
        words.find("form.title").ifPresent(title -> schema.put("title", title));
        new Translation(words).components(schema);
        offered.components(schema);
        days.write(schema);
        return JSON.writeValueAsString(schema);
    }

    /** The schema with these sentences at their fields, by the fields' keys: they stand after what the field says by itself. */
    public static String noted(String schema, Map<String, String> notes) {
        if (notes.isEmpty()) {
            return schema;
        }
        var form = JSON.readTree(schema);
        SchemaTraversal.each(form, component -> {
            var note = notes.get(component.path("key").asString(""));
            if (note != null) {
                var own = component.path("description").asString("");
                component.put("description", own.isEmpty() ? note : own + " " + note);
            }
        });
        return JSON.writeValueAsString(form);
    }

    /** The component of a field of a schema, as JSON; empty if there is no such field. */
    public static Optional<String> component(String schema, String field) {
        var found = new ArrayList<String>();
        SchemaTraversal.each(JSON.readTree(schema), component -> {
            if (component.path("key").asString("").equals(field)) {
                found.add(JSON.writeValueAsString(component));
            }
        });
        return found.stream().findFirst();
    }

    /** The options of a schema's field, in its words; none if there is no such field. */
    public static List<Option> options(String schema, String field) {
        var options = new ArrayList<Option>();
        SchemaTraversal.each(JSON.readTree(schema), component -> {
            if (component.path("key").asString("").equals(field)) {
                component
                        .path("values")
                        .forEach(option -> options.add(new Option(
                                option.path("value").asString(""),
                                option.path("label").asString(""))));
            }
        });
        return List.copyOf(options);
    }
}
