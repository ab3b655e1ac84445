package org.homeward.deadlines.ladder;

import org.homeward.engine.StepFinished;
import org.homeward.engine.StepOpened;
import org.homeward.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A step's ladder begins when it opens and ends when it is over; the rungs that were walked are kept. */
@Component
final class LadderEvents {

    private final LadderOpening opening;
    private final Climbs climbs;
    private final Notices notices;

    LadderEvents(LadderOpening opening, Climbs climbs, Notices notices) {
        this.opening = opening;
        this.climbs = climbs;
        this.notices = notices;
    }

    @EventListener
    void opened(StepOpened event) {
        opening.begin(event.step());
    }

    @EventListener
    void finished(StepFinished event) {
        climbs.end(event.step().id());
        notices.over(event.step().id());
    }
}
