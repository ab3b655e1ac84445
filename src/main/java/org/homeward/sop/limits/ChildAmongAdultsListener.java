package org.homeward.sop.limits;

import java.util.List;
import java.util.Map;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Participation;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.homeward.channel.PlaceSearchContinuedEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsChangedEvent;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.SeparationProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A place apart is sought also after a correction that the child is among adults who aren't its family, and if a person who was found among
 * adults turns out to be a child after all (R20). {@link ApartFromAdultsRules} has the rules of steps.
 */
@Component
class ChildAmongAdultsListener {

    /** The answers to which either question is corrected by whoever finds the child among adults. */
    private static final Map<String, String> AMONG_ADULTS =
            Map.of(ApartFromAdultsRules.FIELD, "no", "heldWithAdults", "yes");

    private final CaseEvents events;
    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final Participation participation;
    private final WorkItems workItems;
    private final ApplicationEventPublisher publisher;

    ChildAmongAdultsListener(
            CaseEvents events,
            CaseFactsRecords facts,
            CaseFiles files,
            Participation participation,
            WorkItems workItems,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.facts = facts;
        this.files = files;
        this.participation = participation;
        this.workItems = workItems;
        this.publisher = publisher;
    }

    /** An answer of the side where the child isn't yet is about a place to come. */
    @EventListener
    void corrected(AnswerCorrectedEvent event) {
        var number = event.number();
        var field = event.field().key();
        var answer = AMONG_ADULTS.get(field);
        if (answer != null
                && answer.equals(files.values(number, List.of(field)).get(field))
                && isWithThePerson(number, event.by())) {
            seek(number, event.by());
        }
    }

    @EventListener
    void becameChild(CaseFactsChangedEvent change) {
        var number = change.after().number();
        if (change.after().child()
                && !change.before().child()
                && events.of(number, CaseEvent.heldWithAdults).isPresent()) {
            seek(number, change.after().openedBy());
        }
    }

    /** An adult is asked for no such place, and it stays known that there is none. */
    private void seek(CaseNumber number, AgencyCode by) {
        if (isLookedFor(number)) {
            return;
        }
        events.happened(number, CaseEvent.heldWithAdults);
        if (facts.of(number).child()) {
            publisher.publishEvent(new PlaceSearchContinuedEvent.Apart(number, by));
        }
    }

    private boolean isWithThePerson(CaseNumber number, AgencyCode agency) {
        var atHome = SideRole.ORIGIN.equals(participation.sideOfPerson(number));
        return participation
                .of(number, agency)
                .filter(part -> atHome == (part.side() == BorderSide.origin))
                .isPresent();
    }

    private boolean isLookedFor(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .anyMatch(step -> step.key().equals(SeparationProcess.Step.SEPARATE_FROM_ADULTS));
    }
}
