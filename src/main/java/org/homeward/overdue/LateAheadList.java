package org.homeward.overdue;

import java.util.List;

/**
 * What is likely to be late.
 *
 * @param total how many steps are; the items are those that fall due first
 */
public record LateAheadList(List<LateAhead> items, long total) {

    static LateAheadList empty() {
        return new LateAheadList(List.of(), 0);
    }
}
