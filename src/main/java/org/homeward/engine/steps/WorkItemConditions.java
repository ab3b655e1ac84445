package org.homeward.engine.steps;

import java.util.ArrayList;
import java.util.List;
import org.homeward.shared.Corridor;
import org.homeward.shared.Times;
import org.jspecify.annotations.Nullable;

/** The where clause of a work list, with its parameters. */
final class WorkItemConditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    WorkItemConditions(WorkItems.WorkFilter filter) {
        addIfSet("agency = ?", filter.agency() == null ? null : filter.agency().value());
        if (filter.groups() != null) {
            add("agency_group = any (?)", (Object) filter.groups().toArray(String[]::new));
        }
        addIfSet("assignee = ?", filter.assignee());
        if (filter.unassignedOnly()) {
            add("assignee is null");
        }
        if (filter.lateAt() != null) {
            add("late_from < ?", Times.of(filter.lateAt()));
        }
        addIfSet("case_number = ?", filter.number());
        addIfSet("stage = ?", filter.stage());
        if (filter.corridor() != null) {
            var corridor = Corridor.of(filter.corridor());
            add(
                    "host = ? and origin = ?",
                    corridor.host().value(),
                    corridor.origin().value());
        }
        if (filter.childOnly()) {
            add("child");
        }
    }

    void add(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }

    private void addIfSet(String condition, @Nullable Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }
}
