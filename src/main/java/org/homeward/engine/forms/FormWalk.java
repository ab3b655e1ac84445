package org.homeward.engine.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a form's visible components and keeps the values that may be stored. */
final class FormWalk {

    private final Conditions conditions;
    private final AnswerRules rules;
    private final Findings findings;

    FormWalk(Conditions conditions, FormDays days, Findings findings) {
        this.conditions = conditions;
        this.rules = new AnswerRules(conditions, days);
        this.findings = findings;
    }

    /** The form's own level; what a condition hides counts as not answered. */
    AnswerScope top(List<FormComponent> components, Map<?, ?> data) {
        var scope = AnswerScope.top(components, data);
        var context = new HashMap<>(scope.context());
        forgetHidden(components, scope, false, context);
        return new AnswerScope(scope.path(), data, context);
    }

    private void forgetHidden(
            List<FormComponent> components, AnswerScope scope, boolean hidden, Map<String, Object> context) {
        for (var component : components) {
            var hides = hidden || conditions.hide(component, scope.context());
            if (component.name() == null) {
                forgetHidden(component.components(), scope, hides, context);
            } else if (hides) {
                context.remove(component.name());
            }
        }
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
