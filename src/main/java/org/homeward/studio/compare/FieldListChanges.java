package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.TreeSet;
import org.homeward.engine.forms.FieldList;
import org.homeward.shared.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The changes in the fields and lists of options that forms share. */
final class FieldListChanges {

    private final JsonNode before;
    private final JsonNode after;
    private final FieldList old;
    private final FieldList words;
    private final FileChangeCollector changes;

    FieldListChanges(JsonNode before, JsonNode after, FieldList old, FieldList words, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.words = words;
        this.changes = changes;
    }

    void find() {
        names(before.path("fields"), after.path("fields")).forEach(this::field);
        names(before.path("lists"), after.path("lists")).forEach(this::list);
        texts();
        if (!changes.any() && !before.equals(after)) {
            changes.changed("", "other.fields");
        }
    }

    private void field(String name) {
        var was = before.path("fields").path(name);
        var is = after.path("fields").path(name);
        var label = label(is.isMissingNode() ? old : words, name + ".label", name);
        if (was.isMissingNode()) {
            changes.added(name, "field.added", label.name(), store(is));
        } else if (is.isMissingNode()) {
            changes.removed(name, "field.removed", label.name());
        } else if (!was.equals(is)) {
            changes.fromTo(name, "field.store", label, store(was), store(is));
            if (!changes.about(name)) {
                changes.changed(name, "field.other", label.name());
            }
        }
    }

    private void list(String name) {
        var was = options(before.path("lists").path(name));
        var is = options(after.path("lists").path(name));
        var added = new ArrayList<ChangeTerm>();
        is.stream().filter(option -> !was.contains(option)).forEach(option -> added.add(option(words, name, option)));
        var removed = new ArrayList<ChangeTerm>();
        was.stream().filter(option -> !is.contains(option)).forEach(option -> removed.add(option(old, name, option)));
        if (!added.isEmpty()) {
            changes.added(
                    name,
                    "list.added",
                    ChangeTerm.text(name).name(),
                    ElementNamesCompared.joined(added).after());
        }
        if (!removed.isEmpty()) {
            changes.removed(
                    name,
                    "list.removed",
                    ChangeTerm.text(name).name(),
                    ElementNamesCompared.joined(removed).before());
        }
    }

    private void texts() {
        var keys = new TreeSet<String>();
        Languages.complete().forEach(language -> {
            keys.addAll(old.words(language).stringPropertyNames());
            keys.addAll(words.words(language).stringPropertyNames());
        });
        keys.forEach(key -> {
            var was = label(old, key, "");
            var is = label(words, key, "");
            if (!was.value().isEmpty() && !is.value().isEmpty()) {
                changes.worded(key, "field.worded", is, was, is);
            }
        });
    }

    private static ChangeTerm option(FieldList list, String name, String option) {
        var own = label(list, name + ".value." + option, "");
        return own.value().isEmpty() ? label(list, "option." + option, option) : own;
    }

    private static ChangeTerm label(FieldList list, String key, String otherwise) {
        var translations = new java.util.TreeMap<String, String>();
        Languages.complete().forEach(language -> {
            var word = list.words(language).getProperty(key);
            if (word != null) {
                translations.put(language.getLanguage(), word);
            }
        });
        var english = translations.remove("en");
        return ChangeTerm.text(english == null ? otherwise : english, translations);
    }

    /** As a question of a form has it. */
    private static ChangeTerm store(JsonNode field) {
        return QuestionChanges.store(JsonNodeFactory.instance.objectNode().set("properties", field));
    }

    private static TreeSet<String> options(JsonNode list) {
        var options = new TreeSet<String>();
        list.path("options").forEach(option -> options.add(option.asString("")));
        return options;
    }

    private static TreeSet<String> names(JsonNode one, JsonNode other) {
        var names = new TreeSet<String>();
        one.propertyNames().forEach(names::add);
        other.propertyNames().forEach(names::add);
        return names;
    }
}
