package org.homeward.deadlines.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.shared.procedures.Decision;

/** The rules of {@code sopDeadlines} and {@code escalationLadder} of one version of the tables, by key. */
final class DeadlineTablesOfVersion {

    private final List<DecisionTableRule> rows;

    DeadlineTablesOfVersion(Map<String, byte[]> files) {
        this.rows = DecisionTableRule.of(files);
    }

    /** The rules that may hold for a key, in the table's order; the first that fits counts. */
    List<DecisionTableRule> rules(String key) {
        return rows.stream()
                .filter(row -> row.decision().equals(Decision.SOP_DEADLINES))
                .filter(row -> row.texts("deadlineKey").contains(key))
                .toList();
    }

    /** The keys that have a rule. */
    List<String> keys() {
        return rows.stream()
                .filter(row -> row.decision().equals(Decision.SOP_DEADLINES))
                .flatMap(row -> row.texts("deadlineKey").stream())
                .distinct()
                .toList();
    }

    /** The rungs of a ladder from the lowest on. */
    List<DecisionTableRule> rungs(String ladder) {
        return rows.stream()
                .filter(row -> row.decision().equals(Decision.ESCALATION_LADDER))
                .filter(row -> row.texts("ladder").contains(ladder))
                .toList();
    }

    /** The row as a rule; empty if a cell of it can't be read, as in a draft. */
    static Optional<DeadlineRule> rule(String key, DecisionTableRule row) {
        try {
            var outputs = new LinkedHashMap<String, Object>();
            row.cells().forEach((name, cell) -> outputs.put(name, value(name, cell)));
            return Optional.of(DeadlineRule.of(key, outputs));
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static Object value(String name, String cell) {
        return switch (name) {
            case "amount" -> Integer.valueOf(cell);
            case "pausable", "isDefault" -> cell.equals("true");
            default -> cell.replace("\"", "");
        };
    }
}
