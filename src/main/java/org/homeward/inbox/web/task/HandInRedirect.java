package org.homeward.inbox.web.task;

import org.homeward.directory.people.Actor;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** The page after a hand-in: the next steps, or the reader's work when the answer ended the reader's own part (R18). */
@Component
class HandInRedirect {

    private final StepHandling desk;

    HandInRedirect(StepHandling desk) {
        this.desk = desk;
    }

    String after(StepId id, Actor actor) {
        return desk.seesHandedIn(id, actor) ? "/tasks/" + id + "/done" : "/inbox?kept=true";
    }
}
