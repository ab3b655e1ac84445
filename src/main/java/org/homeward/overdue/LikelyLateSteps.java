package org.homeward.overdue;

import java.util.List;
import java.util.Map;

/**
 * The steps that are likely to be late.
 *
 * @param total how many steps are; the items are those that fall due first
 * @param millis how long it took to find them, by part
 */
public record LikelyLateSteps(List<LikelyLateStep> items, long total, Map<String, Double> millis) {

    /** The part's name in {@link #millis}. */
    public static final String PART = "willBeLate";

    /** How many aren't among the items. */
    public long more() {
        return total - items.size();
    }

    static LikelyLateSteps empty() {
        return new LikelyLateSteps(List.of(), 0, Map.of());
    }
}
