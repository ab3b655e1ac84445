package org.homeward.channel;

import java.util.Map;
import org.homeward.casefile.Timeline;
import org.homeward.deadlines.ladder.RungWalked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timeline that a late step was told on, by role and level only. */
@Component
final class LadderDiary {

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
}
