package org.homeward.deadlines.ladder;

import org.homeward.deadlines.StepRedated;
import org.homeward.deadlines.pauses.PauseReviewed;
import org.homeward.deadlines.pauses.StepPaused;
import org.homeward.deadlines.pauses.StepResumed;
import org.homeward.engine.steps.StepOpened;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A step's ladder begins when it opens; it ends with the step's clock, and the rungs that were walked are kept. */
@Component
final class LadderEvents {

    private final LadderOpening opening;
    private final Notices notices;

    LadderEvents(LadderOpening opening, Notices notices) {
        this.opening = opening;
        this.notices = notices;
    }

    @EventListener
    void opened(StepOpened event) {
        opening.begin(event.step());
    }

    @EventListener
    void paused(StepPaused event) {
        opening.again(event.step());
    }

    @EventListener
    void resumed(StepResumed event) {
        opening.again(event.step());
        notices.over(event.step().id(), NoticeKind.pauseForgotten);
    }

    /** Nobody forgot it. */
    @EventListener
    void reviewed(PauseReviewed event) {
        notices.over(event.step().id(), NoticeKind.pauseForgotten);
    }

    /** A rung that was walked stays walked; a step that is no longer late climbs no further. */
    @EventListener
    void redated(StepRedated event) {
        if (event.step() != null) {
            opening.again(event.step());
        }
    }
}
