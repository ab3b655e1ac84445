package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The changes in a question that is there before and after. */
final class QuestionChanges {

    private static final List<String> WORDS = List.of("description", "timeLabel");

    /** The changes that sentences of their own tell; the rest is told as one. */
    private static final List<String> TOLD = List.of(
            "id",
            "label",
            "dateLabel",
            "timeLabel",
            "text",
            "description",
            "type",
            "values",
            "valuesKey",
            "components",
            "disabled",
            "conditional",
            "layout",
            "validate");

    private final ComparedForm before;
    private final ComparedForm after;
    private final FileChangeCollector changes;
    private final ConditionTexts conditions;

    QuestionChanges(ComparedForm before, ComparedForm after, FileChangeCollector changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        var asked = new DiagramQuestions().with(after).with(before);
        this.conditions = new ConditionTexts(() -> asked);
    }

    void find(String id) {
        var was = before.part(id);
        var is = after.part(id);
        var name = after.name(id);
        named(id, name);
        WORDS.forEach(property -> changes.worded(
                id, "question.description", name, before.words(id, property), after.words(id, property)));
        changes.fromTo(id, "question.kind", name, FormChanges.kind(was), FormChanges.kind(is));
        if (required(was) != required(is)) {
            changes.changed(id, required(is) ? "question.required" : "question.optional", name.name());
        }
        if (!was.path("disabled").equals(is.path("disabled"))) {
            changes.changed(
                    id, is.path("disabled").asBoolean(false) ? "question.shown" : "question.asked", name.name());
        }
        changes.fromTo(id, "question.store", name, store(was), store(is));
        changes.fromTo(id, "question.shownFor", name, shownFor(was), shownFor(is));
        changes.fromTo(id, "question.condition", name, condition(was), condition(is));
        changes.fromTo(id, "question.limits", name, limits(was), limits(is));
        options(id, name);
        if (!rest(was).equals(rest(is))) {
            changes.changed(id, "question.other", name.name());
        }
    }

    private void named(String id, ChangeTerm name) {
        var old = before.name(id);
        if (after.part(id).path("type").asString("").equals("text")) {
            changes.worded(id, "text.worded", after.title(), old, name);
        } else if (!old.value().equals(name.value())) {
            changes.renamed(id, "question.renamed", old, name);
        } else {
            changes.worded(id, "question.worded", name, old, name);
        }
    }

    private void options(String id, ChangeTerm name) {
        var was = labels(before, id);
        var is = labels(after, id);
        var added = new ArrayList<ChangeTerm>();
        is.forEach((value, label) -> {
            if (!was.containsKey(value)) {
                added.add(label);
            } else if (!label.value().equals(was.getOrDefault(value, label).value())) {
                changes.changed(
                        id,
                        "option.renamed",
                        name.name(),
                        was.getOrDefault(value, label).before(),
                        label.after());
            } else {
                changes.worded(id, "option.worded", label, was.getOrDefault(value, label), label);
            }
        });
        var removed = new ArrayList<ChangeTerm>();
        was.forEach((value, label) -> {
            if (!is.containsKey(value)) {
                removed.add(label);
            }
        });
        if (!added.isEmpty()) {
            changes.added(
                    id,
                    "option.added",
                    name.name(),
                    ElementNamesCompared.joined(added).after());
        }
        if (!removed.isEmpty()) {
            changes.removed(
                    id,
                    "option.removed",
                    name.name(),
                    ElementNamesCompared.joined(removed).before());
        }
    }

    private static Map<String, ChangeTerm> labels(ComparedForm form, String id) {
        var labels = new LinkedHashMap<String, ChangeTerm>();
        form.part(id).path("values").forEach(option -> {
            if (!option.path("earlier").asBoolean(false)) {
                var value = option.path("value").asString("");
                labels.put(value, form.option(id, value));
            }
        });
        return labels;
    }

    /** Where an answer is kept: the case file's category, or the process. */
    static ChangeTerm store(JsonNode part) {
        var properties = part.path("properties");
        return switch (properties.path("store").asString("")) {
            case "casefile" ->
                ChangeTerm.word("category." + properties.path("category").asString("none"));
            case "process" ->
                properties.has("category")
                        ? ChangeTerm.of(
                                ChangeTerm.Kind.words,
                                "store.process,category."
                                        + properties.path("category").asString(""))
                        : ChangeTerm.word("store.process");
            default -> ChangeTerm.word("none");
        };
    }

    private static boolean required(JsonNode part) {
        return part.path("validate").path("required").asBoolean(false);
    }

    private static ChangeTerm shownFor(JsonNode part) {
        var cases = part.path("properties").path("shownFor").asString("");
        return ChangeTerm.word("shownFor." + (cases.isEmpty() ? "all" : cases));
    }

    private ChangeTerm condition(JsonNode part) {
        var hidden = part.path("conditional").path("hide").asString("");
        return hidden.isEmpty() ? ChangeTerm.word("never") : conditions.words(hidden);
    }

    private static ChangeTerm limits(JsonNode part) {
        var limits = new ArrayList<String>();
        for (var name : List.of("min", "max", "minLength", "maxLength", "validationType")) {
            var limit = part.path("validate").path(name).asString("");
            if (!limit.isEmpty()) {
                limits.add(name + " " + limit);
            }
        }
        return limits.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.text(String.join(", ", limits));
    }

    private static JsonNode rest(JsonNode part) {
        var rest = (ObjectNode) part.deepCopy();
        rest.remove(TOLD);
        if (rest.path("properties") instanceof ObjectNode properties) {
            properties.remove(List.of("store", "category", "shownFor", "directory", "part"));
        }
        return rest;
    }
}
