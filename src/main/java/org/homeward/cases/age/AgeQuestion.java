package org.homeward.cases.age;

import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.CaseRegister;
import org.homeward.channel.AgeToSettle;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Conflict;
import org.homeward.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency that works on a case may ask at any time that the age be settled (R20). */
@Component
public class AgeQuestion {

    private final CaseAccess access;
    private final CaseRegister register;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    AgeQuestion(CaseAccess access, CaseRegister register, CaseFiles files, ApplicationEventPublisher events) {
        this.access = access;
        this.register = register;
        this.files = files;
        this.events = events;
    }

    /**
     * Opens the step that settles it, on the side of the one who asks; nothing happens while one is open.
     *
     * @throws NotFound if the case, or its file, isn't there for the actor
     * @throws Conflict if it has ended
     */
    @Transactional
    public void ask(CaseNumber number, Actor actor) {
        access.requireFile(number, actor);
        files.hold(number); // who asks at the same moment sees the step, or is seen
        var head = register.head(number, actor);
        if (head.endedHow() != null) {
            throw Conflict.caseEnded();
        }
        events.publishEvent(new AgeToSettle(number, actor.agency(), false, false));
    }
}
