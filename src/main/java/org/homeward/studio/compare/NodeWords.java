package org.homeward.studio.compare;

import java.util.Map;
import org.homeward.engine.wall.reading.XmlElement;

/** The references of a step in words: its role, its due rule, its form. */
final class NodeWords {

    private final Deadlines deadlines;
    private final Map<String, Term> forms;
    private final Map<String, Term> processes;
    private final ConditionTexts conditions;

    /**
     * @param forms the titles of forms by id
     * @param processes the names of processes by id
     * @param conditions in words
     */
    NodeWords(Deadlines deadlines, Map<String, Term> forms, Map<String, Term> processes, ConditionTexts conditions) {
        this.deadlines = deadlines;
        this.forms = forms;
        this.processes = processes;
        this.conditions = conditions;
    }

    Term role(XmlElement step) {
        return role(step.attribute("camunda:candidateGroups").orElse(""));
    }

    static Term role(String role) {
        return role.isEmpty() ? Term.word("none") : Term.of(Term.Kind.role, role);
    }

    Term due(XmlElement step) {
        return due(step.attribute("camunda:dueDate").orElse(""));
    }

    /** The time that the most general rule of the key gives; of a key without a rule the key. */
    Term due(String key) {
        if (key.isEmpty()) {
            return Term.word("none");
        }
        return key.contains("{") ? Term.word("dueOfCase") : deadlines.usual(key);
    }

    Term condition(String condition) {
        return conditions.words(condition);
    }

    static Term decision(XmlElement step) {
        return step.attribute("camunda:decisionRef")
                .map(id -> Term.of(Term.Kind.table, id + "|" + id))
                .orElse(Term.word("none"));
    }

    Term form(XmlElement step) {
        return form(step.attribute("camunda:formRef").orElse(""));
    }

    Term called(XmlElement call) {
        var id = call.attribute("calledElement").orElse("");
        return id.isEmpty() ? Term.word("none") : processes.getOrDefault(id, Term.text(id));
    }

    Term form(String id) {
        return id.isEmpty() ? Term.word("none") : forms.getOrDefault(id, Term.text(id));
    }
}
