package org.homeward.overdue.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.steps.OpenStep;

/**
 * The steps of an order, sorted.
 *
 * @param taken those with which it can be done, by due date
 * @param keptBack the others by id, and why
 */
public record BulkSelection(List<OpenStep> taken, Map<String, UnchangedReason> keptBack) {

    /** How many stay as they are, by reason. */
    public Map<UnchangedReason, Integer> counts() {
        var counts = new EnumMap<UnchangedReason, Integer>(UnchangedReason.class);
        keptBack.values().forEach(why -> counts.merge(why, 1, Integer::sum));
        return counts;
    }
}
