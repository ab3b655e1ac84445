package org.homeward.channel.diaries;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.Timeline;
import org.homeward.casefile.TimelineEntry;
import org.homeward.casefile.TimelineVisibility;
import org.homeward.deadlines.ladder.ReminderAnsweredEvent;
import org.homeward.deadlines.ladder.RungReachedEvent;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline the reminders about a late step, by role and level only, and the answers of its holder. */
@Component
class LadderTimelineWriter {

    private final Timeline timeline;
    private final Clock clock;

    LadderTimelineWriter(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @EventListener
    void walked(RungReachedEvent event) {
        if (event.ownDesk() || event.agencies().isEmpty()) {
            return;
        }
        var step = event.step();
        write(
                "stepEscalated",
                step,
                null,
                Map.of(
                        "process", step.processKey(),
                        "level", String.valueOf(event.level()),
                        "who", event.who()));
    }

    @EventListener
    void answered(ReminderAnsweredEvent event) {
        var step = event.step();
        var answer = event.answer();
        var codes = new HashMap<>(
                Map.of("process", step.processKey(), "answer", answer.kind().name()));
        if (answer.newDate() != null) {
            codes.put("newDate", answer.newDate().toString());
        }
        var visibility = timeline.visibilityFor(step.number(), step.agency());
        if (answer.reason() != null
                && (visibility == TimelineVisibility.host || answer.reason().crossesBorder())) {
            codes.put("reason", answer.reason().name());
        }
        write("stepAnswered", step, answer.to(), codes);
    }

    private void write(String kind, OpenStep step, @Nullable AgencyCode to, Map<String, String> codes) {
        var visibility = timeline.visibilityFor(step.number(), step.agency());
        timeline.add(
                step.number(),
                new TimelineEntry(clock.instant(), kind, step.agency(), step.id(), step.key(), to, visibility, codes));
    }
}
