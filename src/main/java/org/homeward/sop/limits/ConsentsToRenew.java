package org.homeward.sop.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.channel.Messages;
import org.homeward.deadlines.AnswerDateLimits;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.CaseStages;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.limits.RenewConsentsSteps;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The consents for which the person is asked anew, in the country where the person is: those whose last day is near, that were given before
 * it was, and on which a part of the case still rests.
 */
@Component
class ConsentsToRenew {

    /** The steps that ask: with the host, and at home. */
    static final Set<String> STEPS =
            Set.of(EndingConsentProcess.Step.RENEW_CONSENTS, EndingConsentProcess.Step.RENEW_AT_HOME);

    private static final String WATCH = "consentWatch";

    /** The consents that the person can be asked for. */
    private static final Map<String, AskedConsent> ASKED = AskedConsent.fields("");

    /** Once the return is over nothing rests on them any more. */
    private static final Set<Purpose> OF_RETURN = Set.of(
            Purpose.Return,
            Purpose.ShareWithOriginAgency,
            Purpose.ShareForNationality,
            Purpose.FamilyContact,
            Purpose.FeedbackToHost);

    private final Consents consents;
    private final Participation participation;
    private final CaseFiles files;
    private final CaseStages stages;
    private final CaseModelVersions versions;
    private final MessageCorrelation receivers;
    private final WorkItems workItems;
    private final Messages messages;
    private final AnswerDateLimits days;
    private final TodayInCountry today;
    private final ApplicationEventPublisher events;
    private final RowPolicyContext wall;

    ConsentsToRenew(
            Consents consents,
            Participation participation,
            CaseFiles files,
            CaseStages stages,
            CaseModelVersions versions,
            MessageCorrelation receivers,
            WorkItems workItems,
            Messages messages,
            AnswerDateLimits days,
            TodayInCountry today,
            ApplicationEventPublisher events,
            RowPolicyContext wall) {
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
        this.wall = wall;
    }

    /** The cases in which the person is to be asked now, and nobody has the step that asks. */
    @Transactional(readOnly = true)
    public List<CaseNumber> due() {
        var ending = consents.ending(STEPS).stream()
                .collect(Collectors.groupingBy(Consents.Ending::alike, LinkedHashMap::new, Collectors.toList()));
        return ending.values().stream()
                .flatMap(alike -> alike.stream().map(Consents.Ending::consent).takeWhile(this::isReached))
                .collect(Collectors.groupingBy(Consent::number, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(some -> isToAsk(some.getKey(), some.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Opens the step that asks, unless it is open, or the case runs on a version that doesn't know it. */
    @Transactional
    public void open(CaseNumber number) {
        files.hold(number);
        var given = consents.given(number);
        if (isToAsk(number, given) && !isOpen(number) && !isSent(number)) {
            ask(of(number, given));
        }
    }

    /** A consent that ends takes the open step with it, also where others are asked for in it: for these it opens again at once. */
    @Order(
            ConsentWithdrawnEvent.Then
                    .OTHERS_ASKED_AGAIN) // before the transaction's last act, which writes what this adds
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void ended(ConsentWithdrawnEvent ended) {
        wall.asSystem("consents", () -> {
            if (isOpen(ended.number()) && !isSent(ended.number())) {
                var others = of(ended.number(), consents.given(ended.number())).stream()
                        .filter(other -> !RenewConsentsSteps.STOP_THE_RETURN.contains(ended.purpose())
                                || !OF_RETURN.contains(other.purpose()))
                        .toList();
                if (!others.isEmpty()) {
                    ask(others);
                }
            }
            return true;
        });
    }

    private void ask(List<Consent> ending) {
        var first = ending.get(0);
        events.publishEvent(new Consents.EndSoon(
                first.number(),
                first.by(),
                first.lastDay(today.zone(first.by().country())).orElseThrow()));
    }

    /** Those of them for which the person is to be asked now, the first that ends first. */
    private List<Consent> of(CaseNumber number, Collection<Consent> some) {
        return of(some, participation.sideOfPerson(number));
    }

    /** Those that the step on that side asks for: as they were before it, what was said in it stands in their place already. */
    List<Consent> asked(List<Consent> before, String side) {
        return of(
                before.stream()
                        .filter(consent -> consent.value() == ConsentValue.Given)
                        .toList(),
                side);
    }

    /** Those for which the step on that side asks: with the host, until the arrival, for all on which the return rests. */
    List<Consent> of(Collection<Consent> some, String side) {
        return some.stream()
                .filter(consent ->
                        ASKED.containsValue(AskedConsent.of(consent)) && isNear(consent) && isInUse(consent, side))
                .sorted(Comparator.comparing(ConsentsToRenew::end).thenComparing(Consent::id))
                .toList();
    }

    private boolean isToAsk(CaseNumber number, List<Consent> some) {
        return stages.ended(number).isEmpty()
                && !of(number, some).isEmpty()
                && versions.hasStep(number, EndingConsentProcess.KEY, step(participation.sideOfPerson(number)));
    }

    private static String step(String side) {
        return SideRole.ORIGIN.equals(side)
                ? EndingConsentProcess.Step.RENEW_AT_HOME
                : EndingConsentProcess.Step.RENEW_CONSENTS;
    }

    private boolean isNear(Consent consent) {
        var country = consent.by().country();
        return consent.lastDay(today.zone(consent.by().country()))
                        .filter(last -> !last.isBefore(today.in(country)))
                        .isPresent()
                && firstDay(consent)
                        .filter(from -> !today.in(country).isBefore(from)
                                && today.at(consent.at(), country).isBefore(from))
                        .isPresent();
    }

    private boolean isReached(Consent consent) {
        var now = today.in(consent.by().country());
        return firstDay(consent).filter(from -> !now.isBefore(from)).isPresent();
    }

    /** The day from which the person is asked; empty while the tables in force don't have the row. */
    private Optional<LocalDate> firstDay(Consent consent) {
        return consent.lastDay(today.zone(consent.by().country()))
                .flatMap(last -> days.last(consent.number(), WATCH, consent.by().country(), last));
    }

    private boolean isInUse(Consent consent, String side) {
        if (SideRole.ORIGIN.equals(side)) {
            return RenewConsentsSteps.AT_HOME.contains(AskedConsent.of(consent));
        }
        return !OF_RETURN.contains(consent.purpose())
                || receivers.isAwaited(consent.number(), RepatriationProcess.Message.RETURN_STOPPED);
    }

    private boolean isOpen(CaseNumber number) {
        return workItems.ofCase(number).stream().anyMatch(step -> STEPS.contains(step.key()));
    }

    /** Whether the message that opens the step is on its way. */
    private boolean isSent(CaseNumber number) {
        return messages.isUnderWay(number, EndingConsentProcess.Message.CONSENTS_END_SOON);
    }

    private static Instant end(Consent consent) {
        var end = consent.expires();
        return end == null ? Instant.MAX : end;
    }
}
