package org.homeward.casefile.rerouting;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.BlockedOffices;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Invitations;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.barred.ContactsBlocked;
import org.homeward.casefile.barred.OfficeWords;
import org.homeward.casefile.known.AnswerCorrected;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the directory's offices in what was written about whom not to contact. Their part in the case ends; what names none of
 * them stays a text for people. Nobody bars the own office: who writes its name there means something else.
 */
@Component
class NamedOffices {

    private final CaseFiles files;
    private final CaseFactsRecords facts;
    private final BlockedOffices blocked;
    private final BarredOffices barred;
    private final Participation participation;
    private final Invitations invitations;
    private final OfficeWords words;
    private final ApplicationEventPublisher events;

    NamedOffices(
            CaseFiles files,
            CaseFactsRecords facts,
            BlockedOffices blocked,
            BarredOffices barred,
            Participation participation,
            Invitations invitations,
            OfficeWords words,
            ApplicationEventPublisher events) {
        this.files = files;
        this.facts = facts;
        this.blocked = blocked;
        this.barred = barred;
        this.participation = participation;
        this.invitations = invitations;
        this.words = words;
        this.events = events;
    }

    /** What a form says beside what was known adds offices: a form from abroad may not even show what was written here. */
    @EventListener
    void recorded(ContactsBlocked event) {
        settle(event.number(), event.by(), true);
    }

    /** Who corrects the answer says all that holds: an office that isn't named any more has its part again. */
    @EventListener
    void corrected(AnswerCorrected event) {
        if (event.field().key().equals(BlockedOffices.FIELD)) {
            settle(event.number(), event.by(), false);
        }
    }

    private void settle(CaseNumber number, AgencyCode by, boolean adding) {
        if (facts.find(number).isEmpty()) {
            return;
        }
        var offices = words.offices();
        var before =
                offices.stream().filter(office -> barred.bars(number, office)).collect(Collectors.toSet());
        var named = named(number, offices);
        named.removeIf(office -> office.equals(by) && !before.contains(office));
        if (adding) {
            named.addAll(before);
        }
        if (!barred.bar(number, named)) {
            return;
        }
        var held = participation.all(number).stream()
                .filter(part -> part.holdsCase() && part.leftAt() == null && named.contains(part.agency()))
                .map(Part::side)
                .collect(Collectors.toSet());
        participation.bar(number, named);
        invitations.bar(number, named);
        named.removeAll(before);
        if (!named.isEmpty()) {
            events.publishEvent(new OfficesBarred(number, named, held));
        }
    }

    private Set<AgencyCode> named(CaseNumber number, Set<AgencyCode> offices) {
        var answer = files.value(number, BlockedOffices.FIELD);
        return answer.isEmpty()
                ? new HashSet<>()
                : offices.stream()
                        .filter(office -> blocked.names(answer.get(), office))
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
