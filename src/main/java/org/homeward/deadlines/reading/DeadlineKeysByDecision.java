package org.homeward.deadlines.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;

/**
 * The due date of a step by a key, or by a variable that a decision of the procedure sets: then by one of the rules that this decision can
 * choose.
 */
record DeadlineKeysByDecision(List<DecisionTableRule> decisions, DueRuleWording due) {

    /** The kind of deadline of a variable, by the beginning of its name; others are an agency's to do. */
    private static final Map<String, DeadlineKind> KINDS = Map.of(
            "custody", DeadlineKind.custodyMax, "stay", DeadlineKind.stayExpiry, "right", DeadlineKind.entitlementEnd);

    DueDateInWords of(String dueDate) {
        if (!dueDate.contains("{")) {
            return dueDate.isEmpty() ? DueDateInWords.NONE : due.of(dueDate);
        }
        var variable = dueDate.replaceAll("[${} ]", "");
        var kind = KINDS.entrySet().stream()
                .filter(entry -> variable.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DeadlineKind.agencyDue);
        return due.of(decisions.stream()
                .flatMap(row -> row.cells().values().stream())
                .map(cell -> cell.replace("\"", ""))
                .filter(key -> isOfKind(key, kind)));
    }

    private boolean isOfKind(String key, DeadlineKind kind) {
        return due.tables().rules(key).stream()
                .map(row -> DeadlineTablesOfVersion.rule(key, row))
                .flatMap(Optional::stream)
                .anyMatch(rule -> rule.kind() == kind);
    }
}
