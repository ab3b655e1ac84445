package org.homeward.sop.limits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.channel.Messages;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Consent;
import org.homeward.procedures.conditions.ConsentAgeRules;
import org.homeward.procedures.limits.LookUpConsentAgeCall;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.CaseEnvironments;
import org.homeward.sop.children.UnheardObjections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides when the person is asked for the consent to a return once more, alone, if it has grown old before both countries approved: once
 * at its age, and later only if it would be too old on the day by which the approval has to be asked for.
 */
@Component
class OldConsentRenewal {

    private static final String ASK = OldConsentProcess.Step.ASK_RETURN_AGAIN;

    /** Before them the person hasn't heard all that is known of danger, or is being asked anyway. */
    private static final Set<String> TALKS = Set.of(
            ReturnWishProcess.Step.COUNSEL_RETURN,
            ReturnWishProcess.Step.ASK_CONSENTS,
            HomeWarningProcess.Step.HEAR_WARNING,
            HomeWarningProcess.Step.REASSESS_RISK,
            HomeWarningProcess.Step.RECHECK_RISK);

    private final Consents consents;
    private final CaseEnvironments worlds;
    private final TodayInCountry today;
    private final CaseFactsRecords facts;
    private final CaseFiles files;
    private final CaseModelVersions versions;
    private final Participation participation;
    private final MessageCorrelation receivers;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final Messages messages;
    private final UnheardObjections safety;
    private final ApplicationEventPublisher events;

    OldConsentRenewal(
            Consents consents,
            CaseEnvironments worlds,
            TodayInCountry today,
            CaseFactsRecords facts,
            CaseFiles files,
            CaseModelVersions versions,
            Participation participation,
            MessageCorrelation receivers,
            WorkItems workItems,
            FinishedSteps finished,
            Messages messages,
            UnheardObjections safety,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.worlds = worlds;
        this.today = today;
        this.facts = facts;
        this.files = files;
        this.versions = versions;
        this.participation = participation;
        this.receivers = receivers;
        this.workItems = workItems;
        this.finished = finished;
        this.messages = messages;
        this.safety = safety;
        this.events = events;
    }

    /** The cases in which the person is to be asked now, and nobody has the step that asks. */
    @Transactional(readOnly = true)
    public List<CaseNumber> due() {
        var given = consents.toReturn(Set.of(ASK)).stream()
                .collect(Collectors.groupingBy(Consents.Ending::alike, LinkedHashMap::new, Collectors.toList()));
        return given.values().stream()
                .flatMap(alike -> alike.stream().map(Consents.Ending::consent).takeWhile(this::isOfAge))
                .filter(this::isToAsk)
                .map(Consent::number)
                .distinct()
                .toList();
    }

    /** Opens the step that asks, unless it is open, or the case runs on a version that doesn't know it. */
    @Transactional
    public void open(CaseNumber number) {
        files.hold(number);
        ConsentAgeRules.toReturn(consents.given(number).stream())
                .filter(consent -> isToAsk(consent) && !isAsked(number))
                .ifPresent(consent -> events.publishEvent(new Consents.Old(number, consent.by(), consent.id())));
    }

    /** Whether the step that asks is open, or about to be. */
    private boolean isAsked(CaseNumber number) {
        return workItems.ofCase(number).stream().anyMatch(step -> step.key().equals(ASK))
                || messages.isUnderWay(number, OldConsentProcess.Message.RETURN_CONSENT_OLD);
    }

    private boolean isToAsk(Consent consent) {
        var open = workItems.ofCase(consent.number());
        var approval = open.stream()
                .filter(step -> step.key().equals(ReturnApprovalProcess.Step.REQUEST_APPROVAL))
                .findFirst();
        var wanted = wasAskedAgain(consent)
                ? approval.filter(step -> !step.paused()
                                && ConsentAgeRules.isOld(consent, worlds.of(consent.number()), dueDay(step)))
                        .isPresent()
                : isOfAge(consent) && (approval.isPresent() || !isApproved(consent));
        return wanted
                && open.stream().noneMatch(step -> TALKS.contains(step.key()))
                && isAhead(consent.number())
                && !safety.objectsUnheard(consent.number());
    }

    /** Whether it has the age at which the person is asked again. */
    private boolean isOfAge(Consent consent) {
        return ConsentAgeRules.isToAsk(consent, worlds.of(consent.number()));
    }

    /** A return across a border is under way, and the person is still in the host country. */
    private boolean isAhead(CaseNumber number) {
        return !facts.of(number).corridor().sameCountry()
                && SideRole.DESTINATION.equals(participation.sideOfPerson(number))
                && receivers.isAwaited(number, RepatriationProcess.Message.RETURN_STOPPED)
                && versions.hasStep(number, OldConsentProcess.KEY, ASK);
    }

    private boolean wasAskedAgain(Consent consent) {
        return finished.ofCase(consent.number()).stream()
                .anyMatch(step -> step.id().equals(consent.step()) && LookUpConsentAgeCall.AGAIN.contains(step.key()));
    }

    /** Both countries have approved since it was given: the person is asked before the departure. */
    private boolean isApproved(Consent consent) {
        return messages.since(consent.number(), 0).stream()
                .anyMatch(message -> message.name().equals(ReturnApprovalProcess.Message.RETURN_APPROVED)
                        && !message.sent().isBefore(consent.at()));
    }

    /** The day on which the approval is asked for at the latest, which is today once it is late. */
    private LocalDate dueDay(OpenStep approval) {
        var country = approval.agency().country();
        var now = today.in(country);
        var due = approval.due() == null ? now : today.at(approval.due(), country);
        return due.isAfter(now) ? due : now;
    }
}
