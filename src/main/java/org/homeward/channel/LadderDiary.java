package org.homeward.channel;

import java.util.HashMap;
import java.util.Map;
import org.homeward.casefile.Timeline;
import org.homeward.deadlines.ladder.RungWalked;
import org.homeward.deadlines.ladder.StepAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline that a late step was told on, by role and level only, and what its holder answered. */
@Component
class LadderDiary {

    private final Timeline timeline;

    LadderDiary(Timeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    void walked(RungWalked event) {
        if (event.ownDesk() || event.agencies().isEmpty()) {
            return;
        }
        var step = event.step();
        timeline.add(
                step.number(),
                "stepEscalated",
                step.agency(),
                step.id(),
                Map.of(
                        "process", step.processKey(),
                        "level", String.valueOf(event.level()),
                        "who", event.who()));
    }

    @EventListener
    void answered(StepAnswered event) {
        var step = event.step();
        var answer = event.answer();
        var codes = new HashMap<>(
                Map.of("process", step.processKey(), "answer", answer.kind().name()));
        if (answer.newDate() != null) {
            codes.put("newDate", answer.newDate().toString());
        }
        if (answer.reason() != null) {
            codes.put("reason", answer.reason().name());
        }
        if (answer.to() != null) {
            codes.put("to", answer.to().value());
        }
        timeline.add(step.number(), "stepAnswered", step.agency(), step.id(), codes);
    }
}
