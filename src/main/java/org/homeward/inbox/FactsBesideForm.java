package org.homeward.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldKey;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts beside a step's form: the known answers that the form names, and the former answers to its questions, as far as the reader may
 * see them. An answer that a step is to find out on its own stays out (R6).
 */
@Component
public class FactsBesideForm {

    private final FormLibrary forms;
    private final CaseFiles caseFiles;
    private final StepOperations steps;
    private final List<FormPrefill> fills;
    private final JsonMapper json;

    FactsBesideForm(
            FormLibrary forms, CaseFiles caseFiles, StepOperations steps, List<FormPrefill> fills, JsonMapper json) {
        this.forms = forms;
        this.caseFiles = caseFiles;
        this.steps = steps;
        this.fills = List.copyOf(fills);
        this.json = json;
    }

    /** The facts of a step that {@link StepHandling#open} gave, in the form's order; the reading is logged. */
    @Transactional
    public List<Fact> of(OpenStep step, Actor actor, Locale language) {
        var form = forms.of(step);
        var names = names(form, step);
        var keys = new ArrayList<FieldKey>();
        for (var name : names) {
            var category = category(form, step, name);
            if (category != null) {
                keys.add(FieldKey.of(name, category));
            }
        }
        var known = new HashMap<String, Object>();
        if (form.shows().stream()
                .anyMatch(name -> keys.stream().noneMatch(key -> key.key().equals(name)))) {
            known.putAll(steps.variables(step.id()));
        }
        known.keySet().retainAll(names);
        known.values().removeIf(Objects::isNull);
        var given = new HashMap<String, CaseFiles.Given>();
        if (!keys.isEmpty()) {
            caseFiles.answers(step.number(), step.id(), keys, actor).forEach((field, answer) -> {
                known.put(field, answer.value());
                given.put(field, answer.given());
            });
        }
        return known.isEmpty() ? List.of() : facts(step, names, known, given, language);
    }

    private List<Fact> facts(
            OpenStep step,
            Set<String> names,
            Map<String, Object> known,
            Map<String, CaseFiles.Given> given,
            Locale language) {
        var ordered = new LinkedHashMap<String, Object>();
        names.stream().filter(known::containsKey).forEach(name -> ordered.put(name, known.get(name)));
        var parts = parts(forms.shownFields(step, ordered, language));
        if (!parts.keySet().containsAll(ordered.keySet())) {
            parts(JsonText.tree(json, forms.schema(step, language, ordered))).forEach(parts::putIfAbsent);
        }
        return ordered.entrySet().stream()
                .filter(fact -> parts.containsKey(fact.getKey()))
                .map(fact -> new Fact(
                        Objects.requireNonNull(parts.get(fact.getKey())), fact.getValue(), given.get(fact.getKey())))
                .toList();
    }

    private Set<String> names(FormDefinition form, OpenStep step) {
        var names = new LinkedHashSet<>(form.shows());
        var anew = form.askedAnew();
        form.fields().stream().map(Field::key).filter(anew::contains).forEach(names::add);
        names.removeAll(untold(step));
        return names;
    }

    private Set<String> untold(OpenStep step) {
        return fills.stream()
                .filter(fill -> fill.step().equals(step.key()))
                .flatMap(fill -> fill.answeredAnew().stream())
                .collect(Collectors.toSet());
    }

    private @Nullable String category(FormDefinition form, OpenStep step, String name) {
        return forms.category(step, name)
                .or(() -> form.field(name).map(Field::category))
                .orElse(null);
    }

    private static Map<String, JsonNode> parts(JsonNode holder) {
        var parts = new HashMap<String, JsonNode>();
        for (var part : holder.path("components")) {
            var name = part.path("key").asString(part.path("path").asString(""));
            if (name.isEmpty()) {
                parts.putAll(parts(part));
            } else {
                parts.put(name, part);
            }
        }
        return parts;
    }

    /**
     * A known answer.
     *
     * @param part the component that asks for it, in the reader's language
     * @param given who gave it and when; null for what the process knows
     */
    public record Fact(JsonNode part, Object answer, CaseFiles.@Nullable Given given) {}
}
