package org.homeward.deadlines.ladder;

import org.homeward.deadlines.StepDueDateChangedEvent;
import org.homeward.deadlines.pauses.PauseReviewedEvent;
import org.homeward.deadlines.pauses.StepPausedEvent;
import org.homeward.deadlines.pauses.StepResumedEvent;
import org.homeward.engine.steps.StepOpenedEvent;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A step's ladder begins when it opens; it ends with the step's clock, and the rungs that were walked are kept. */
@Component
final class LadderLifecycleListener {

    private final LadderOpening opening;
    private final Notices notices;

    LadderLifecycleListener(LadderOpening opening, Notices notices) {
        this.opening = opening;
        this.notices = notices;
    }

    @EventListener
    void opened(StepOpenedEvent event) {
        opening.begin(event.step());
    }

    @EventListener
    void paused(StepPausedEvent event) {
        opening.again(event.step());
    }

    @EventListener
    void resumed(StepResumedEvent event) {
        opening.again(event.step());
        notices.over(event.step().id(), NoticeKind.pauseForgotten);
    }

    /** Nobody forgot it. */
    @EventListener
    void reviewed(PauseReviewedEvent event) {
        notices.over(event.step().id(), NoticeKind.pauseForgotten);
    }

    /** A rung that was walked stays walked; a step that is no longer late climbs no further. */
    @EventListener
    void redated(StepDueDateChangedEvent event) {
        if (event.step() != null) {
            opening.again(event.step());
        }
    }
}
