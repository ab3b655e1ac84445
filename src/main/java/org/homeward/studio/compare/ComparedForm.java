package org.homeward.studio.compare;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.homeward.engine.forms.FieldList;
import org.homeward.shared.Languages;
import tools.jackson.databind.JsonNode;

/** A form with the parts from the field list written out: its questions and texts by id, in the form's order. */
final class ComparedForm {

    private static final String SHARED = "field";

    private final JsonNode form;
    private final FieldList shared;
    private final ComparedTexts texts;
    private final Map<String, JsonNode> parts = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    ComparedForm(JsonNode form, FieldList shared, ComparedTexts texts) {
        this.form = shared.writtenOut(form);
        this.shared = shared;
        this.texts = texts;
        collect(this.form, "");
    }

    private void collect(JsonNode holder, String place) {
        holder.path("components").forEach(part -> {
            var id = part.path("id").asString("");
            parts.put(id, part);
            places.put(id, place);
            collect(part, id);
        });
    }

    String id() {
        return form.path("id").asString("");
    }

    Map<String, JsonNode> parts() {
        return parts;
    }

    JsonNode part(String id) {
        return parts.getOrDefault(id, tools.jackson.databind.node.MissingNode.getInstance());
    }

    /** The group or list that holds a part, empty for the form. */
    String place(String id) {
        return places.getOrDefault(id, "");
    }

    ChangeTerm title() {
        var titles = texts.of("form.title");
        return ChangeTerm.text(titles.getOrDefault("en", id()), titles);
    }

    /** The name of a part: its label, its text, or the content that it shows. */
    ChangeTerm name(String id) {
        for (var property : new String[] {"label", "dateLabel", "text"}) {
            if (!part(id).path(property).asString("").isBlank()) {
                return words(id, property);
            }
        }
        return ChangeTerm.text(id);
    }

    /** A text of a part with its translations. */
    ChangeTerm words(String id, String property) {
        var field = part(id).path("properties").path(SHARED).asString(id);
        var key = property.equals("dateLabel") ? "label" : property;
        return ChangeTerm.text(part(id).path(property).asString(""), translated(id + "." + key, field + "." + key));
    }

    /** The label of an option with its translations. */
    ChangeTerm option(String id, String value) {
        var list = part(id).path("valuesKey").asString(id);
        for (var option : part(id).path("values")) {
            if (option.path("value").asString("").equals(value)) {
                return ChangeTerm.text(
                        option.path("label").asString(value),
                        translated(id + ".value." + value, list + ".value." + value, "option." + value));
            }
        }
        return ChangeTerm.text(value);
    }

    private Map<String, String> translated(String... keys) {
        var found = new TreeMap<String, String>();
        for (int i = keys.length - 1; i >= 0; i--) {
            for (var language : Languages.complete()) {
                put(found, language, shared.words(language), keys[i]);
            }
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            found.putAll(texts.of(keys[i]));
        }
        found.remove(Locale.ENGLISH.getLanguage());
        return found;
    }

    private static void put(Map<String, String> found, Locale language, Properties words, String key) {
        if (words.getProperty(key) != null) {
            found.put(language.getLanguage(), words.getProperty(key));
        }
    }
}
