package org.homeward.sop.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.channel.Messages;
import org.homeward.deadlines.CountedDays;
import org.homeward.directory.Today;
import org.homeward.engine.CaseStages;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.Receivers;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.AskedConsent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which consents the person is asked anew, in the host country: those whose last day is near, that were given before it was, and
 * on which something of the case still rests.
 */
@Component
class ConsentsToRenew {

    private static final String WATCH = "consentWatch";

    /** What each field asks for, and for whom. */
    static final Map<String, AskedConsent> FIELDS = AskedConsent.fields("Anew");

    /** Once the return is over nothing rests on them any more. */
    private static final Set<Purpose> OF_RETURN =
            Set.of(Purpose.Return, Purpose.ShareWithOriginAgency, Purpose.FamilyContact, Purpose.FeedbackToHost);

    private final Consents consents;
    private final Participation participation;
    private final CaseFiles files;
    private final CaseStages stages;
    private final CaseVersions versions;
    private final Receivers receivers;
    private final WorkItems workItems;
    private final Messages messages;
    private final CountedDays days;
    private final Today today;
    private final ApplicationEventPublisher events;

    ConsentsToRenew(
            Consents consents,
            Participation participation,
            CaseFiles files,
            CaseStages stages,
            CaseVersions versions,
            Receivers receivers,
            WorkItems workItems,
            Messages messages,
            CountedDays days,
            Today today,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.participation = participation;
        this.files = files;
        this.stages = stages;
        this.versions = versions;
        this.receivers = receivers;
        this.workItems = workItems;
        this.messages = messages;
        this.days = days;
        this.today = today;
        this.events = events;
    }

    /** Opens the step that asks, unless it is open, or the case runs on a version that doesn't know it. */
    @Transactional
    public void open(CaseNumber number) {
        files.hold(number);
        var ending = of(number, consents.given(number));
        if (ending.isEmpty() || !isHere(number) || isAsked(number) || !isKnown(number)) {
            return;
        }
        var first = ending.get(0);
        events.publishEvent(new Consents.EndSoon(number, first.by(), lastDay(first)));
    }

    /** Those of them for which the person is to be asked now, the first that ends first. */
    List<Consent> of(CaseNumber number, Collection<Consent> some) {
        return some.stream()
                .filter(consent ->
                        FIELDS.containsValue(AskedConsent.of(consent)) && isNear(consent) && isInUse(consent))
                .sorted(Comparator.comparing(ConsentsToRenew::end).thenComparing(Consent::id))
                .toList();
    }

    /** The last day on which it holds, where it was asked for. */
    LocalDate lastDay(Consent consent) {
        return today.at(end(consent).minusSeconds(1), consent.by().country());
    }

    private boolean isNear(Consent consent) {
        var country = consent.by().country();
        return consent.expires() != null
                && !lastDay(consent).isBefore(today.in(country))
                && days.last(consent.number(), WATCH, country, lastDay(consent))
                        .filter(from -> !today.in(country).isBefore(from)
                                && today.at(consent.at(), country).isBefore(from))
                        .isPresent();
    }

    private boolean isInUse(Consent consent) {
        return !OF_RETURN.contains(consent.purpose())
                || receivers.isAwaited(consent.number(), RepatriationProcess.Message.RETURN_STOPPED);
    }

    /** The person is with the host, and the case is open. */
    private boolean isHere(CaseNumber number) {
        return stages.ended(number).isEmpty() && SideRole.DESTINATION.equals(participation.sideOfPerson(number));
    }

    private boolean isAsked(CaseNumber number) {
        return workItems.ofCase(number).stream()
                        .anyMatch(step -> step.key().equals(EndingConsentProcess.Step.RENEW_CONSENTS))
                || messages.since(number, 0).stream()
                        .anyMatch(message -> message.name().equals(EndingConsentProcess.Message.CONSENTS_END_SOON)
                                && message.delivered() == null
                                && message.ended() == null);
    }

    private boolean isKnown(CaseNumber number) {
        return versions.startedBy(number, EndingConsentProcess.Message.CONSENTS_END_SOON)
                .isPresent();
    }

    private static Instant end(Consent consent) {
        var end = consent.expires();
        return end == null ? Instant.MAX : end;
    }
}
