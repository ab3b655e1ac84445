package org.homeward.channel.diaries;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.TimelineVisibility;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.StepDueDateChangedEvent;
import org.homeward.deadlines.pauses.PauseReviewedEvent;
import org.homeward.deadlines.pauses.StepPausedEvent;
import org.homeward.deadlines.pauses.StepResumedEvent;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the timeline what clocks did. The host reads of the origin's pause that there is one and both dates, its reason only
 * where it tells nothing of the person (R8, R10). The origin reads of the host's pause only if its cause lies outside: that there is
 * one, why and until when, without the step and from the focal point (R6, R9).
 */
@Component
class DeadlineTimelineWriter {

    /** Told with the pause itself. */
    private static final Set<String> OF_PAUSES = Set.of("pauseStarted", "pauseEnded");

    private final Timeline timeline;
    private final Directory directory;
    private final TodayInCountry today;
    private final Clock clock;

    DeadlineTimelineWriter(Timeline timeline, Directory directory, TodayInCountry today, Clock clock) {
        this.timeline = timeline;
        this.directory = directory;
        this.today = today;
        this.clock = clock;
    }

    @EventListener
    void redated(StepDueDateChangedEvent event) {
        var step = event.step();
        var move = event.move();
        if (step != null && !OF_PAUSES.contains(move.reason())) {
            write("stepRedated", step, visibility(step), dates(move.before(), move.after(), "reason", move.reason()));
        }
    }

    @EventListener
    void paused(StepPausedEvent event) {
        write(event.step(), event.pause(), "stepPaused");
    }

    @EventListener
    void resumed(StepResumedEvent event) {
        write(event.step(), event.pause(), "stepResumed");
    }

    /** Only a hold by an order is reviewed: a reader who may not know the reason learns of a moved date alone. */
    @EventListener
    void reviewed(PauseReviewedEvent event) {
        var step = event.step();
        var pause = event.pause();
        var visibility = visibility(step);
        if (visibility == TimelineVisibility.host || pause.reason().crossesBorder()) {
            var codes = new HashMap<>(Map.of(
                    "reason", pause.reason().name(),
                    "outcome", event.review().outcome().name()));
            if (event.review().reviewOn() != null) {
                codes.put("reviewOn", event.review().reviewOn().toString());
                codes.put("plannedEnd", pause.plannedEnd().toString());
            }
            write("pauseReviewed", step, visibility, codes);
        }
    }

    private void write(OpenStep step, Pause pause, String kind) {
        var visibility = visibility(step);
        var codes = dates(
                pause.dueWithout(),
                pause.dueWith(),
                "plannedEnd",
                pause.plannedEnd().toString());
        if (visibility == TimelineVisibility.host || pause.reason().crossesBorder()) {
            codes.put("reason", pause.reason().name());
        }
        write(kind, step, visibility, codes);
        if (visibility == TimelineVisibility.host
                && pause.reason().crossesBorder()
                && !step.corridor().sameCountry()) {
            timeline.add(step.number(), toOrigin(kind, step, pause));
        }
    }

    private TimelineEntry toOrigin(String kind, OpenStep step, Pause pause) {
        var host = step.corridor().host();
        return new TimelineEntry(
                clock.instant(),
                kind,
                directory.focalPoint(host, today.in(host)),
                null,
                null,
                null,
                TimelineVisibility.origin,
                Map.of(
                        "reason",
                        pause.reason().name(),
                        "plannedEnd",
                        pause.plannedEnd().toString()));
    }

    private void write(String kind, OpenStep step, TimelineVisibility visibility, Map<String, String> codes) {
        timeline.add(
                step.number(),
                new TimelineEntry(
                        clock.instant(), kind, step.agency(), step.id(), step.key(), null, visibility, codes));
    }

    private TimelineVisibility visibility(OpenStep step) {
        return timeline.visibilityFor(step.number(), step.agency());
    }

    private static Map<String, String> dates(
            @Nullable Instant before, @Nullable Instant after, String code, String value) {
        var codes = new HashMap<>(Map.of(code, value));
        if (before != null) {
            codes.put("before", before.toString());
        }
        if (after != null) {
            codes.put("after", after.toString());
        }
        return codes;
    }
}
