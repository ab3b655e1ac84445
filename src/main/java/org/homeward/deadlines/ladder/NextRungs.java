package org.homeward.deadlines.ladder;

import java.time.Instant;
import java.util.Optional;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** Finds the next rung of a step's ladder. A rung that was walked is never walked again, whatever the dates do. */
@Component
class NextRungs {

    private final LadderRungQuery rungs;
    private final RungClock clock;

    NextRungs(LadderRungQuery rungs, RungClock clock) {
        this.rungs = rungs;
        this.clock = clock;
    }

    /** The next rung by time; empty at the top, while the step has no date and while its clock stands still. */
    Optional<Next> after(LadderPosition climb, OpenStep step) {
        var basis = climb.basis(step);
        if (basis == null || step.paused()) {
            return Optional.empty();
        }
        return rungs.of(step.number(), climb.ladder()).stream()
                .filter(rung -> rung.level() > climb.level())
                .flatMap(rung -> clock.at(rung, basis).map(at -> new Next(rung, at)).stream())
                .findFirst();
    }

    /** The next rung of all, whatever the time; for escalating by hand, which never only reminds of what will be due. */
    Optional<LadderRung> byHand(LadderPosition climb, OpenStep step) {
        return rungs.of(step.number(), climb.ladder()).stream()
                .filter(rung -> rung.level() > climb.level() && !rung.before())
                .findFirst();
    }

    int top(OpenStep step, String ladder) {
        return rungs.of(step.number(), ladder).size() - 1;
    }

    /** A rung and when it falls. */
    record Next(LadderRung rung, Instant at) {}
}
