package org.homeward.engine.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dynamic lists: each row is checked like a small form. */
final class ListCheck {

    private static final int MOST = 50;

    private final FormValueCollector walk;
    private final FormFindings findings;

    ListCheck(FormValueCollector walk, FormFindings findings) {
        this.walk = walk;
        this.findings = findings;
    }

    /** The rows to store. */
    List<Map<String, Object>> rows(FormComponent list, String name, AnswerScope scope) {
        var sent = scope.data().get(name);
        var checked = new ArrayList<Map<String, Object>>();
        if (sent != null && !(sent instanceof List)) {
            findings.add(scope.path() + name, "form.wrongType");
            return checked;
        }
        var rows = sent instanceof List<?> given ? given : startingRows(list);
        if (rows.size() > MOST) {
            findings.add(scope.path() + name, "form.tooManyRows", MOST);
            return checked;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                checked.add(row(list, scope.row(list, i, row)));
            } else {
                findings.add(scope.path() + name + "." + i, "form.wrongType");
            }
        }
        return checked.stream().allMatch(Map::isEmpty) ? List.of() : checked;
    }

    /** The rows that the viewer holds for what was sent. */
    static List<Map<?, ?>> held(FormComponent list, @Nullable Object sent) {
        var rows = sent instanceof List<?> given ? given : startingRows(list);
        return rows.stream()
                .<Map<?, ?>>map(row -> row instanceof Map<?, ?> cells ? cells : Map.of())
                .toList();
    }

    private Map<String, Object> row(FormComponent list, AnswerScope scope) {
        UnknownFields.refuse(list.components(), scope.data(), scope.path(), findings);
        var values = new LinkedHashMap<String, Object>();
        walk.walk(list.components(), scope, values);
        return values;
    }

    /** The viewer shows a list that has no rows yet with some empty ones, and checks them. */
    private static List<Map<String, Object>> startingRows(FormComponent list) {
        var number = list.defaultRepetitions() == null ? 1 : Math.min(list.defaultRepetitions(), MOST);
        return Stream.generate(Map::<String, Object>of)
                .limit(Math.max(number, 0))
                .toList();
    }
}
