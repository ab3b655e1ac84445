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
public record Selection(List<OpenStep> taken, Map<String, KeptBack> keptBack) {

    /** How many stay as they are, by reason. */
    public Map<KeptBack, Integer> counts() {
        var counts = new EnumMap<KeptBack, Integer>(KeptBack.class);
        keptBack.values().forEach(why -> counts.merge(why, 1, Integer::sum));
        return counts;
    }
}
