package org.homeward.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on which ladder a step was put by the rule that it opened with. */
@Component
public class PinnedLadders {

    private final PinnedRules rules;

    PinnedLadders(PinnedRules rules) {
        this.rules = rules;
    }

    /** The step's ladder; empty for a step without a deadline. */
    public Optional<PinnedLadder> of(StepId step) {
        return rules.clock(step)
                .map(clock -> new PinnedLadder(
                        clock.rule().kind(),
                        clock.rule().ladder(),
                        clock.clocked().started()));
    }

    /**
     * The rule's kind and ladder.
     *
     * @param started when the step's clock started; null if it hasn't yet
     */
    public record PinnedLadder(
            DeadlineKind kind, String ladder, @Nullable Instant started) {}
}
