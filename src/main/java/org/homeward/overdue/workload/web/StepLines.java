package org.homeward.overdue.workload.web;

import java.time.Clock;
import org.homeward.casefile.RoleParts;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.counting.DueDistances;
import org.homeward.directory.people.ReaderWording;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;

/** Tells an open step of the reader's agency in a line. */
@Component
class StepLines {

    private final StepNames names;
    private final DueDistances distances;
    private final RoleParts parts;
    private final Clock clock;

    StepLines(StepNames names, DueDistances distances, RoleParts parts, Clock clock) {
        this.names = names;
        this.distances = distances;
        this.parts = parts;
        this.clock = clock;
    }

    WorkloadView.Step of(OpenStep step, ReaderWording say) {
        return new WorkloadView.Step(
                step.id().value(),
                names.of(step.key(), step.definitionId(), say.language()),
                step.number().value(),
                due(step, say),
                step.lateAt(clock.instant()),
                step.child() && !parts.standsAlone(step.role(), step.key()));
    }

    private String due(OpenStep step, ReaderWording say) {
        var due = step.due();
        if (step.paused()) {
            return say.words("workload.paused");
        }
        return due == null
                ? say.words("workload.undated")
                : distances.of(step.agency().country(), due, step.lateAt(clock.instant()), say.zone(), say.language());
    }
}
