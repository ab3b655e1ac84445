package org.homeward.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.BackdatedEntry;
import org.homeward.engine.JourneyEndedEvent;
import org.homeward.engine.ReturnEndedEvent;
import org.homeward.engine.ReturnResumedEvent;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.StepFinishedEvent;
import org.homeward.shared.CaseNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the engine tells into the case: finished steps, with which a part may end, the end of a return and that of the journey. */
@Component
final class EngineTimelineWriter {

    private final CaseFiles files;
    private final Timeline timeline;
    private final Participation participation;
    private final BackdatedEntry entry;

    EngineTimelineWriter(CaseFiles files, Timeline timeline, Participation participation, BackdatedEntry entry) {
        this.files = files;
        this.participation = participation;
        this.timeline = timeline;
        this.entry = entry;
    }

    @EventListener
    void stepFinished(StepFinishedEvent event) {
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
                        codes(step)));
        participation.stepDone(step.number(), step.agency(), step.id());
    }

    /** Also when it was really done, if it was entered late. */
    private Map<String, String> codes(FinishedStep step) {
        var codes = new HashMap<>(Map.of("process", step.processKey()));
        if (step.how().equals("done")) {
            entry.doneOn().ifPresent(then -> codes.put("doneOn", then.toString()));
        }
        return codes;
    }

    /** For the host to read: the country of origin hears no reason (R4). */
    @EventListener
    void returnEnded(ReturnEndedEvent event) {
        forTheHost(
                event.number(),
                event.at(),
                "returnEnded",
                Map.of("how", event.how().name()));
    }

    @EventListener
    void returnTakenUp(ReturnResumedEvent event) {
        forTheHost(event.number(), event.at(), "returnTakenUp", Map.of("because", event.because()));
    }

    private void forTheHost(CaseNumber number, Instant at, String kind, Map<String, String> codes) {
        timeline.add(
                number,
                new TimelineEntry(at, kind, files.endedBy(number), null, null, null, TimelineVisibility.host, codes));
    }

    @EventListener
    void journeyEnded(JourneyEndedEvent event) {
        files.end(event.number(), event.how(), event.at());
    }
}
