package org.homeward.overdue.workload.web;

import java.time.Clock;
import org.homeward.casefile.RoleDurations;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.counting.TimeUntilDue;
import org.homeward.directory.people.ReaderWording;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** Says in its reader's words what an open step of the reader's agency is, in a line. */
@Component
public class StepWords {

    private final StepNames names;
    private final TimeUntilDue distances;
    private final RoleDurations parts;
    private final Clock clock;

    StepWords(StepNames names, TimeUntilDue distances, RoleDurations parts, Clock clock) {
        this.names = names;
        this.distances = distances;
        this.parts = parts;
        this.clock = clock;
    }

    public String name(OpenStep step, ReaderWording say) {
        return names.of(step.key(), step.definitionId(), say.language());
    }

    /** How late it is or how long it has; for one whose clock stands still, that it does. */
    public String due(OpenStep step, ReaderWording say) {
        return step.paused() ? say.words("workload.paused") : distance(step, say);
    }

    public String distance(OpenStep step, ReaderWording say) {
        var due = step.due();
        return due == null
                ? say.words("workload.undated")
                : distances.of(step.agency().country(), due, late(step), say.zone(), say.language());
    }

    public boolean late(OpenStep step) {
        return step.lateAt(clock.instant());
    }

    /** Whether the child mark stands beside it. */
    public boolean child(OpenStep step) {
        return step.child() && !parts.standsAlone(step.role(), step.key());
    }
}
