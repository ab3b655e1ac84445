package org.homeward.inbox.web.task;

import org.homeward.directory.people.Actor;
import org.homeward.inbox.StepHandling;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Component;

/** Where one is led after a hand-in: to what happens next, or to one's work when the answer ended one's own part (R18). */
@Component
class AfterHandIn {

    private final StepHandling desk;

    AfterHandIn(StepHandling desk) {
        this.desk = desk;
    }

    String after(StepId id, Actor actor) {
        return desk.seesHandedIn(id, actor) ? "/tasks/" + id + "/done" : "/inbox?kept=true";
    }
}
