package org.homeward.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Turns a deadline key of a model into a date. The engine asks when a step opens or a timer is set. */
public interface DueDates {

    /**
     * The date for a step that opens now; the rule row is pinned to the step.
     *
     * @param key the model's deadline key
     * @param agency whose office hours count, or null for those of the country
     * @param variable reads a process variable of the step (null if unset), for clocks that start at a date held there
     * @return empty if the step has no due date (the person decides, R2) or the date it counts from isn't known yet
     */
    Optional<Due> forStep(
            String key,
            CaseNumber number,
            StepId step,
            SideRole role,
            @Nullable AgencyCode agency,
            Function<String, @Nullable Object> variable);

    /**
     * The date for a timer of a model that names a deadline key, counted from now.
     *
     * @param number the case, whose version of the rules holds; null if the engine doesn't tell
     */
    Instant forTimer(String key, @Nullable CaseNumber number, Instant from);

    /**
     * The open step is counted by the rule that its case keeps now; its start stays, and its pauses.
     *
     * @param key the model's deadline key
     */
    void newRule(String key, StepId step);

    /** The step is over: its pinned rule is kept for figures, its clock stops. */
    void finished(StepId step, Instant at);

    /**
     * When a step is due.
     *
     * @param due null when the person decides: then {@code nextTalk} may be set, and the step is never late
     * @param warn when the reminder falls
     */
    record Due(
            @Nullable Instant due,
            @Nullable Instant nextTalk,
            @Nullable Instant warn,
            String kind) {}
}
