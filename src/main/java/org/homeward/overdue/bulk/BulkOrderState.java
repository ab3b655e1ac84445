package org.homeward.overdue.bulk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that was given, and how far it is.
 *
 * @param order what was asked
 * @param outcomes what became of each step by its id, in the order given; null for one whose turn hasn't come
 */
public record BulkOrderState(UUID id, BulkOrder order, Map<String, Outcome> outcomes) {

    public BulkOrderState {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /** The result of a step: not tried yet, done, or the reason why it stays as it is. */
    public record Outcome(boolean tried, Optional<UnchangedReason> kept) {

        static final Outcome WAITS = new Outcome(false, Optional.empty());

        public boolean done() {
            return tried && kept.isEmpty();
        }
    }

    /** How many steps were tried. */
    public long tried() {
        return outcomes.values().stream().filter(Outcome::tried).count();
    }

    /** With how many it was done. */
    public long done() {
        return outcomes.values().stream().filter(Outcome::done).count();
    }

    /** Whether each step had its turn. */
    public boolean over() {
        return tried() == outcomes.size();
    }

    /** How many stay as they are, by reason. */
    public Map<UnchangedReason, Integer> kept() {
        var counts = new EnumMap<UnchangedReason, Integer>(UnchangedReason.class);
        outcomes.values().stream()
                .flatMap(outcome -> outcome.kept().stream())
                .forEach(why -> counts.merge(why, 1, Integer::sum));
        return counts;
    }
}
