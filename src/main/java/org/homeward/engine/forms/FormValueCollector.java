package org.homeward.engine.forms;

import java.util.List;
import java.util.Map;

/** Goes through a form's visible components and keeps the values that may be stored. */
final class FormValueCollector {

    private final FormConditions conditions;
    private final AnswerRules rules;
    private final FormFindings findings;

    FormValueCollector(FormConditions conditions, FormRuleDays days, FormFindings findings) {
        this.conditions = conditions;
        this.rules = new AnswerRules(conditions, days);
        this.findings = findings;
    }

    void walk(List<FormComponent> components, AnswerScope scope, Map<String, Object> values) {
        for (var component : components) {
            if (!conditions.hide(component, scope.context())) {
                visit(component, scope, values);
            }
        }
    }

    private void visit(FormComponent component, AnswerScope scope, Map<String, Object> values) {
        var name = component.name();
        if (name == null) {
            walk(component.components(), scope, values);
        } else if (component.isList()) {
            var rows = new ListCheck(this, findings).rows(component, name, scope);
            if (!component.onlyShows()) {
                values.put(name, rows);
            }
        } else if (!component.disabled()) {
            var found = findings.of(scope.path() + name);
            var value = ValueCheck.of(component.type()).check(component, scope.value(component), found);
            rules.check(component, value, scope, found);
            if (!component.readonly()) {
                values.put(name, value);
            }
        }
    }
}
