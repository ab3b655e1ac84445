package org.homeward.notices;

import org.homeward.engine.steps.StepFinished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a step is over, done or withdrawn, so are its notices; in the step's transaction. */
@Component
final class OverWithTheStep {

    private final Notices notices;

    OverWithTheStep(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void over(StepFinished event) {
        notices.over(event.step().id());
    }
}
