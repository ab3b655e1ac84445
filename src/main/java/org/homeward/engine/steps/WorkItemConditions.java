package org.homeward.engine.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.Corridor;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;

/** The where clause of a work list, with its parameters: over {@code work_item}, or over {@code open_step} in other rooms. */
public final class WorkItemConditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    public WorkItemConditions(WorkItems.WorkFilter filter) {
        this(filter, false);
    }

    private WorkItemConditions(WorkItems.WorkFilter filter, boolean counted) {
        addIfSet(
                "agency = :agency",
                "agency",
                filter.agency() == null ? null : filter.agency().value());
        if (filter.groups() != null && filter.groups().isEmpty()) {
            conditions.add("false");
        } else if (filter.groups() != null && counted) {
            add("agency_group in (:groups)", "groups", filter.groups());
        } else if (filter.groups() != null) {
            add("agency_group = any (:groups)", "groups", filter.groups().toArray(String[]::new));
        }
        addIfSet("assignee = :assignee", "assignee", filter.assignee());
        if (filter.unassignedOnly()) {
            conditions.add("assignee is null");
        }
        if (filter.lateAt() != null) {
            add("late_from < :lateAt", "lateAt", DatabaseTimes.of(filter.lateAt()));
        }
        addIfSet("case_number = :case_number", "case_number", filter.number());
        addIfSet("stage = :stage", "stage", filter.stage());
        if (filter.corridor() != null) {
            var corridor = Corridor.of(filter.corridor());
            add("host = :host", "host", corridor.host().value());
            add("origin = :origin", "origin", corridor.origin().value());
        }
        if (filter.childOnly()) {
            conditions.add("child");
        }
        if (filter.byMarks()) {
            add(
                    "split_part(role, '.', 2) <> all (:roles)",
                    "roles",
                    filter.alone().roles().toArray(String[]::new));
            add("step_key <> all (:steps)", "steps", filter.alone().steps().toArray(String[]::new));
        }
        addIfSet("opened >= :openedFrom", "openedFrom", DatabaseTimes.ofOrNull(filter.openedFrom()));
        addIfSet("opened < :openedUntil", "openedUntil", DatabaseTimes.ofOrNull(filter.openedUntil()));
    }

    /**
     * For a count, which an index of the agency's groups answers alone. The planner takes it only where the statement says how many groups
     * there are; a list in its order goes better without.
     */
    static WorkItemConditions counted(WorkItems.WorkFilter filter) {
        return new WorkItemConditions(filter, true);
    }

    /** Only what stands behind this place of the list. */
    public void after(WorkListSort order, WorkItems.Cursor place) {
        parameters.put("afterStep", place.step());
        if (order == WorkListSort.due) {
            conditions.add("(sort_due, step_id) > (:afterDue, :afterStep)");
            parameters.put("afterDue", place.sortDue());
        } else {
            // if the row went meanwhile, the list begins anew
            conditions.add("((%1$s, step_id) > (select %1$s, step_id from open_step where step_id = :afterStep)"
                            .formatted(order.column())
                    + " or not exists (select from open_step where step_id = :afterStep))");
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private void addIfSet(String condition, String name, @Nullable Object value) {
        if (value != null) {
            add(condition, name, value);
        }
    }

    public String sql() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
