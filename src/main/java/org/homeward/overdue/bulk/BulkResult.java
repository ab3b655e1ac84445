package org.homeward.overdue.bulk;

import java.util.List;
import java.util.Map;

/**
 * The result of an order, in codes.
 *
 * @param done how many steps it was done with
 * @param refused how many stay as they are, by reason
 * @param refusedSteps their ids as they were sent
 */
public record BulkResult(
        BulkAction action, int done, Map<UnchangedReason, Integer> refused, List<String> refusedSteps) {

    public BulkResult {
        refused = Map.copyOf(refused);
        refusedSteps = List.copyOf(refusedSteps);
    }
}
