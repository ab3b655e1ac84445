package org.homeward.deadlines.ladder;

import java.time.Instant;

/**
 * A rung that was walked.
 *
 * @param who whom it named, role codes joined by {@code +}
 * @param at when it fell
 * @param reached whether it reached anybody
 * @param byHand whether a supervisor escalated
 */
public record ReachedRung(int level, String who, Instant at, boolean reached, boolean byHand) {}
