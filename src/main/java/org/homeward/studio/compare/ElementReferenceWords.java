package org.homeward.studio.compare;

import java.util.Map;
import org.homeward.engine.wall.reading.XmlElement;

/** The references of a step in words: its role, its due rule, its form. */
final class ElementReferenceWords {

    private final ComparedDeadlineRules deadlines;
    private final Map<String, ChangeTerm> forms;
    private final Map<String, ChangeTerm> processes;
    private final ConditionTexts conditions;

    /**
     * @param forms the titles of forms by id
     * @param processes the names of processes by id
     * @param conditions in words
     */
    ElementReferenceWords(
            ComparedDeadlineRules deadlines,
            Map<String, ChangeTerm> forms,
            Map<String, ChangeTerm> processes,
            ConditionTexts conditions) {
        this.deadlines = deadlines;
        this.forms = forms;
        this.processes = processes;
        this.conditions = conditions;
    }

    ChangeTerm role(XmlElement step) {
        return role(step.attribute("camunda:candidateGroups").orElse(""));
    }

    static ChangeTerm role(String role) {
        return role.isEmpty() ? ChangeTerm.word("none") : ChangeTerm.of(ChangeTerm.Kind.role, role);
    }

    ChangeTerm due(XmlElement step) {
        return due(step.attribute("camunda:dueDate").orElse(""));
    }

    /** The time that the most general rule of the key gives; of a key without a rule the key. */
    ChangeTerm due(String key) {
        if (key.isEmpty()) {
            return ChangeTerm.word("none");
        }
        return key.contains("{") ? ChangeTerm.word("dueOfCase") : deadlines.usual(key);
    }

    ChangeTerm condition(String condition) {
        return conditions.words(condition);
    }

    static ChangeTerm decision(XmlElement step) {
        return step.attribute("camunda:decisionRef")
                .map(id -> ChangeTerm.of(ChangeTerm.Kind.table, id + "|" + id))
                .orElse(ChangeTerm.word("none"));
    }

    ChangeTerm form(XmlElement step) {
        return form(step.attribute("camunda:formRef").orElse(""));
    }

    ChangeTerm called(XmlElement call) {
        var id = call.attribute("calledElement").orElse("");
        return id.isEmpty() ? ChangeTerm.word("none") : processes.getOrDefault(id, ChangeTerm.text(id));
    }

    ChangeTerm form(String id) {
        return id.isEmpty() ? ChangeTerm.word("none") : forms.getOrDefault(id, ChangeTerm.text(id));
    }
}
