package org.homeward.engine.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which components the server takes for shown: the ids, in rows with the row's number. */
final class ServerView {

    private final FormConditions conditions = new FormConditions();
    private final Set<String> shown = new HashSet<>();

    static Set<String> shown(FormDefinition form, Map<String, Object> data) {
        var view = new ServerView();
        view.walk(form.components(), AnswerScope.top(form.components(), data), "");
        return view.shown;
    }

    private void walk(List<FormComponent> components, AnswerScope scope, String row) {
        for (var component : components) {
            if (conditions.hide(component, scope.context())) {
                continue;
            }
            shown.add(component.id() + row);
            if (component.isList()) {
                rows(component, scope);
            } else {
                walk(component.components(), scope, row);
            }
        }
    }

    private void rows(FormComponent list, AnswerScope scope) {
        var rows = ListCheck.held(list, scope.data().get(list.name()));
        for (int i = 0; i < rows.size(); i++) {
            walk(list.components(), scope.row(list, i, rows.get(i)), "_" + i);
        }
    }
}
