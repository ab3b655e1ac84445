package org.homeward.deadlines.ladder;

import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.Notices;
import org.homeward.shared.AgencyCode;
import org.springframework.stereotype.Component;

/** Passes a step on to another agency of the same country. Its clock and its ladder go on as they were. */
@Component
class StepReassignment {

    private final StepOperations steps;
    private final RungAudience audience;
    private final Notices notices;
    private final RungNotices rungs;

    StepReassignment(StepOperations steps, RungAudience audience, Notices notices, RungNotices rungs) {
        this.rungs = rungs;
        this.steps = steps;
        this.audience = audience;
        this.notices = notices;
    }

    void pass(OpenStep step, AgencyCode to, long answer) {
        notices.over(step.id());
        var passed = steps.passOn(step.id(), to);
        audience.holders(passed)
                .forEach(person -> notices.tell(NoticeRequest.of(
                                "passed/" + answer + "/" + person.key(),
                                NoticeKind.passedOn,
                                person.recipient(),
                                rungs.about(passed, to))
                        .due(passed.due())
                        .mailed()));
    }
}
