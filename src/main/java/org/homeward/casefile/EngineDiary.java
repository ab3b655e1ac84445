package org.homeward.casefile;

import java.util.Map;
import org.homeward.engine.JourneyEnded;
import org.homeward.engine.StepFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the engine tells into the case: finished steps and the end of the journey. */
@Component
final class EngineDiary {

    private final CaseFiles files;
    private final Timeline timeline;

    EngineDiary(CaseFiles files, Timeline timeline) {
        this.files = files;
        this.timeline = timeline;
    }

    @EventListener
    void stepFinished(StepFinished event) {
        var step = event.step();
        timeline.add(
                step.number(),
                new TimelineEntry(
                        step.finished(),
                        step.how().equals("done") ? "stepDone" : "stepEnded",
                        step.agency(),
                        step.id(),
                        step.key(),
                        null,
                        timeline.visibilityFor(step.number(), step.agency()),
                        Map.of("process", step.processKey())));
    }

    @EventListener
    void journeyEnded(JourneyEnded event) {
        files.end(event.number(), event.how(), event.at());
    }
}
