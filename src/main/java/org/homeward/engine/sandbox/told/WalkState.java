package org.homeward.engine.sandbox.told;

import java.time.Instant;
import java.util.List;

/**
 * The state of a walk.
 *
 * @param facts what its case is like by now
 * @param now the walk's own time
 * @param open the steps that wait, first what is due first
 * @param jobs what time would bring, first what comes first
 * @param happened what happened so far, the oldest first
 * @param over whether nothing waits any more
 */
public record WalkState(
        WalkFacts facts, Instant now, List<WalkStep> open, List<Job> jobs, List<WalkEvent> happened, boolean over) {

    public WalkState {
        open = List.copyOf(open);
        jobs = List.copyOf(jobs);
        happened = List.copyOf(happened);
    }

    /**
     * The next event that time brings in a walk.
     *
     * @param id the job of the second engine
     * @param name what it belongs to, in the reader's language
     * @param due when it falls due on the walk's clock
     */
    public record Job(String id, String key, String name, Instant due) {}
}
