package org.homeward.casefile.rerouting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.InvitedAgencies;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.barred.BlockedContactsRecordedEvent;
import org.homeward.casefile.barred.OfficeNamesInText;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the directory's offices in the text about blocked contacts, and the office of an official who is said to be involved (R18). Their
 * part in the case ends; a text that names none of them stays a text for people. Writing the own office's name doesn't bar it: the writer
 * means something else. Naming one of its officials as involved does.
 */
@Component
public class OfficesNamedInText {

    private static final String YES = "yes";

    /** The answers that shut offices out. */
    private static final Set<String> ANSWERS = Set.of(
            BlockedContactRedaction.FIELD,
            BlockedContactRedaction.INVOLVED,
            BlockedContactRedaction.INVOLVED_OFFICE_NOTE,
            BlockedContactRedaction.OFFICIAL_INVOLVED);

    private final CaseFiles files;
    private final CaseFactsRecords facts;
    private final BlockedContactRedaction blocked;
    private final BarredOffices barred;
    private final Participation participation;
    private final InvitedAgencies invitations;
    private final OfficeNamesInText words;
    private final RowPolicyContext wall;
    private final ApplicationEventPublisher events;

    OfficesNamedInText(
            CaseFiles files,
            CaseFactsRecords facts,
            BlockedContactRedaction blocked,
            BarredOffices barred,
            Participation participation,
            InvitedAgencies invitations,
            OfficeNamesInText words,
            RowPolicyContext wall,
            ApplicationEventPublisher events) {
        this.files = files;
        this.facts = facts;
        this.blocked = blocked;
        this.barred = barred;
        this.participation = participation;
        this.invitations = invitations;
        this.words = words;
        this.wall = wall;
        this.events = events;
    }

    /** A form's text adds offices to the known ones: a form from abroad may not even show the text that was written here. */
    @EventListener
    void recorded(BlockedContactsRecordedEvent event) {
        settle(event.number(), event.by(), event.user(), Set.of(), others(event.by()));
    }

    /**
     * Ends the part of the office that said that one of its own is involved, once its step is done: until then it works on the
     * case (R18). Returns whether it is out of the case now.
     */
    @Transactional
    public boolean leaves(CaseNumber number, AgencyCode office, String user) {
        var said = files.values(number, ANSWERS);
        if (!isOfficialInvolved(said)
                || !chosen(said.get(BlockedContactRedaction.INVOLVED)).contains(office)) {
            return false;
        }
        return wall.asSystemToTheEnd("safety", () -> {
            settle(number, office, user, Set.of(), any -> true);
            return true;
        });
    }

    /** A correction lets in again the offices that the corrected answer named by mistake, and none that an earlier one named. */
    @EventListener
    void corrected(AnswerCorrectedEvent event) {
        var field = event.field().key();
        if (BlockedContactRedaction.NAMING.contains(field)) {
            var before = files.replaced(event.number(), field).orElse(null);
            settle(
                    event.number(),
                    event.by(),
                    event.user(),
                    field.equals(BlockedContactRedaction.INVOLVED) ? chosen(before) : written(before),
                    others(event.by()));
        }
    }

    private void settle(
            CaseNumber number,
            AgencyCode by,
            String user,
            Set<AgencyCode> namedUntilNow,
            Predicate<AgencyCode> barrable) {
        if (facts.find(number).isEmpty()) {
            return;
        }
        var before = words.offices().stream()
                .filter(office -> barred.bars(number, office))
                .collect(Collectors.toSet());
        var said = files.values(number, ANSWERS);
        var named = new HashSet<>(written(said.get(BlockedContactRedaction.FIELD)));
        if (isOfficialInvolved(said)) {
            named.addAll(chosen(said.get(BlockedContactRedaction.INVOLVED)));
            named.addAll(written(said.get(BlockedContactRedaction.INVOLVED_OFFICE_NOTE)));
        }
        var now = new HashSet<>(before);
        now.removeIf(office -> namedUntilNow.contains(office) && !named.contains(office));
        named.stream().filter(barrable).forEach(now::add);
        // what was on its way to an office when it was barred is mended by whoever records next
        var changed = barred.bar(number, now);
        if (changed || !now.isEmpty()) {
            end(number, now);
        }
        if (changed) {
            events.publishEvent(
                    new BlockedOfficesChangedEvent(number, by, user, without(now, before), without(before, now)));
        }
    }

    private static int without(Set<AgencyCode> offices, Set<AgencyCode> others) {
        return (int) offices.stream().filter(office -> !others.contains(office)).count();
    }

    private void end(CaseNumber number, Set<AgencyCode> offices) {
        var held = participation.all(number).stream()
                .filter(part -> part.holdsCase() && part.leftAt() == null && offices.contains(part.agency()))
                .map(AgencyParticipation::side)
                .collect(Collectors.toSet());
        participation.bar(number, offices);
        invitations.bar(number, offices);
        if (!offices.isEmpty()) {
            events.publishEvent(new OfficesBlockedEvent(number, offices, held));
        }
    }

    private static Predicate<AgencyCode> others(AgencyCode by) {
        return office -> !office.equals(by);
    }

    /** An office is described only where that was said, whatever another office was told since. */
    private static boolean isOfficialInvolved(Map<String, Object> said) {
        return YES.equals(said.get(BlockedContactRedaction.OFFICIAL_INVOLVED))
                || said.containsKey(BlockedContactRedaction.INVOLVED_OFFICE_NOTE);
    }

    private Set<AgencyCode> chosen(@Nullable Object answer) {
        return words.offices().stream()
                .filter(office -> office.value().equals(answer))
                .collect(Collectors.toSet());
    }

    private Set<AgencyCode> written(@Nullable Object answer) {
        return answer == null ? Set.of() : blocked.named(answer);
    }
}
