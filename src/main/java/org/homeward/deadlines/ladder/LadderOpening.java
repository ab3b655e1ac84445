package org.homeward.deadlines.ladder;

import java.time.Instant;
import java.util.Optional;
import org.homeward.deadlines.PinnedLadders;
import org.homeward.deadlines.PinnedLadders.PinnedLadder;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a step at the foot of its ladder. */
@Component
class LadderOpening {

    private final LadderPositions climbs;
    private final NextRungs next;
    private final PinnedLadders pinned;

    LadderOpening(LadderPositions climbs, NextRungs next, PinnedLadders pinned) {
        this.pinned = pinned;
        this.climbs = climbs;
        this.next = next;
    }

    /** The step's ladder begins, unless nobody is ever told of it (R2); nothing changes if it has begun. */
    void begin(OpenStep step) {
        var rule = pinned.of(step.id());
        var kind = rule.map(PinnedLadder::kind).orElseGet(() -> DeadlineKind.valueOf(step.kind()));
        ladder(rule, kind, step).ifPresent(ladder -> {
            var foot = LadderPosition.atFoot(
                    step.id(), ladder, rule.map(PinnedLadder::started).orElse(null));
            if (!climbs.begin(foot, step.number(), kind, next.top(step, ladder), at(foot, step))) {
                again(step);
            }
        });
    }

    /** The next rung falls when the step's dates of now say. */
    void again(OpenStep step) {
        climbs.hold(step.id())
                .ifPresent(climb -> climbs.stands(climb, next.top(step, climb.ladder()), at(climb, step)));
    }

    private @Nullable Instant at(LadderPosition climb, OpenStep step) {
        return next.after(climb, step).map(NextRungs.Next::at).orElse(null);
    }

    private static Optional<String> ladder(Optional<PinnedLadder> rule, DeadlineKind kind, OpenStep step) {
        if (rule.isEmpty() && step.due() == null) {
            return Optional.empty();
        }
        return LadderKeyByDeadlineKind.of(kind, rule.map(PinnedLadder::ladder).orElse(LadderKeyByDeadlineKind.USUAL));
    }
}
