package org.homeward.cases.age;

import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.channel.AgeAssessmentRequestedEvent;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency that works on a case may ask at any time that the age be settled (R20). */
@Component
public class AgeAssessmentRequest {

    private final CaseAccess access;
    private final CaseSummaryReader register;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;

    AgeAssessmentRequest(
            CaseAccess access, CaseSummaryReader register, CaseFiles files, ApplicationEventPublisher events) {
        this.access = access;
        this.register = register;
        this.files = files;
        this.events = events;
    }

    /**
     * Opens the step that settles it, on the side of the one who asks; nothing happens while one is open.
     *
     * @throws NotFound if the case, or its file, isn't there for the actor
     * @throws ConflictException if it has ended
     */
    @Transactional
    public void ask(CaseNumber number, Actor actor) {
        access.requireFile(number, actor);
        files.hold(number); // who asks at the same moment sees the step, or is seen
        var head = register.head(number, actor);
        if (head.endedHow() != null) {
            throw ConflictException.caseEnded();
        }
        events.publishEvent(new AgeAssessmentRequestedEvent(number, actor.agency(), false, false));
    }
}
