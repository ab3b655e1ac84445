package org.homeward.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Participation;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.ReturnEndedEvent;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With the recall the origin's part ends: an agency that was asked there sees the request to destroy the received data, no more (R4). A new
 * request, which needs a new yes of the person to the share, lets the agency that is asked in again. The office that was asked for the
 * family alone is recalled with the consent to that (R5), and within one country, where nothing else went to anybody, with the consent on
 * which the return rests, until the person is home, and with a return that ends in whatever way. Offices that were asked about the
 * nationality alone are recalled with the consent to that (R10). Across a border the focal point is told, as it was asked: it is the one
 * that asked offices of its own.
 */
@ModelEffect(
        rules = {"R4", "R5"},
        sends = {InformationRecallProcess.Message.FAMILY_RECALLED, InformationRecallProcess.Message.SHARE_RECALLED},
        sets = {ActingSide.VARIABLE, DestructionRequests.STEP},
        awaits = {
            InformationRecallProcess.Message.RECALLED,
            RepatriationProcess.Message.TRACING_REQUESTED,
            DomesticReturnProcess.Message.DEPARTED
        })
@Component
class ParticipationEndOnRecall {

    private static final Set<String> FAMILY_REQUEST =
            Set.of(FamilyTracingProcess.Step.ASSESS_FAMILY, InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION);

    private static final Set<String> NATIONALITY_REQUEST = Stream.concat(
                    DisclosureByMessage.ASKED.stream(), Stream.of(InformationRecallProcess.Step.CONFIRM_RECEIVED))
            .collect(Collectors.toUnmodifiableSet());

    private static final SideRole FOCAL_POINT = SideRole.of(SideRole.ORIGIN + ".focal-point");
    private static final SideRole CASE_MANAGER = SideRole.of(SideRole.DESTINATION + ".case-manager");

    private static final Set<Purpose> OF_RETURN = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    private final Participation participation;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final CaseModelVersions versions;
    private final MessageSending outgoing;
    private final CaseFactsRecords facts;
    private final TaskRouting routing;
    private final RowPolicyContext wall;

    ParticipationEndOnRecall(
            Participation participation,
            WorkItems workItems,
            FinishedSteps finished,
            CaseModelVersions versions,
            MessageSending outgoing,
            CaseFactsRecords facts,
            TaskRouting routing,
            RowPolicyContext wall) {
        this.workItems = workItems;
        this.finished = finished;
        this.versions = versions;
        this.outgoing = outgoing;
        this.facts = facts;
        this.routing = routing;
        this.participation = participation;
        this.wall = wall;
    }

    @EventListener
    void sent(MessageSentEvent event) {
        var message = event.message();
        switch (message.name()) {
            case InformationRecallProcess.Message.RECALLED ->
                asSystem(() -> participation.recall(message.number(), BorderSide.origin));
            case RepatriationProcess.Message.TRACING_REQUESTED ->
                asSystem(() -> participation.mayJoinAnew(message.number(), BorderSide.origin));
            default -> {}
        }
    }

    /** With the share its reading ends at once, before the model that recalls what was sent comes to it. */
    @EventListener
    @Order(ConsentWithdrawnEvent.Then.PART_ENDS)
    void withdrawn(ConsentWithdrawnEvent withdrawn) {
        var number = withdrawn.number();
        var because = "consent-" + withdrawn.consent();
        if (withdrawn.purpose() == Purpose.ShareWithOriginAgency
                && !isWithinCountry(number)
                && !outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER)) {
            asSystem(() -> participation.recall(number, BorderSide.origin));
        }
        if (withdrawn.purpose() == Purpose.FamilyContact || stopsReturnWithinCountry(withdrawn)) {
            recall(
                    number,
                    FAMILY_REQUEST,
                    InformationRecallProcess.Message.FAMILY_RECALLED,
                    withdrawn.agency(),
                    because);
        }
        if (withdrawn.purpose() == Purpose.ShareForNationality) {
            recall(
                    number,
                    NATIONALITY_REQUEST,
                    InformationRecallProcess.Message.SHARE_RECALLED,
                    withdrawn.agency(),
                    because);
        }
    }

    @EventListener
    void ended(ReturnEndedEvent ended) {
        var number = ended.number();
        if (isWithinCountry(number)) {
            var from = routing.holderOf(number, CASE_MANAGER, name -> null).agency();
            recall(
                    number,
                    FAMILY_REQUEST,
                    InformationRecallProcess.Message.FAMILY_RECALLED,
                    from,
                    "return-" + ended.at());
        }
    }

    private boolean stopsReturnWithinCountry(ConsentWithdrawnEvent withdrawn) {
        return OF_RETURN.contains(withdrawn.purpose())
                && isWithinCountry(withdrawn.number())
                && !outgoing.wasSent(withdrawn.number(), DomesticReturnProcess.Message.DEPARTED);
    }

    private boolean isWithinCountry(CaseNumber number) {
        return facts.find(number)
                .filter(known -> known.corridor().sameCountry())
                .isPresent();
    }

    /**
     * A case that began on an earlier version may have no step to confirm it: then the part ends without. Across a border the message
     * names no office over there, only the step by which it was asked.
     */
    private void recall(CaseNumber number, Set<String> request, String message, AgencyCode from, String because) {
        asSystem(() -> askedAlone(number, request).forEach((agency, step) -> {
            participation.recall(number, agency);
            if (versions.startedBy(number, message).isPresent()) {
                outgoing.send(new MessageSending.Draft(
                        number,
                        message,
                        from,
                        isWithinCountry(number) ? agency : focalPoint(number),
                        because + "-" + step.value(),
                        null,
                        Map.of(ActingSide.VARIABLE, SideRole.ORIGIN, DestructionRequests.STEP, step.value()),
                        null));
            }
        }));
    }

    private AgencyCode focalPoint(CaseNumber number) {
        return routing.holderOf(number, FOCAL_POINT, name -> null).agency();
    }

    /** The agencies that had no other step in the case than these, with the last of them. */
    private Map<AgencyCode, StepId> askedAlone(CaseNumber number, Set<String> request) {
        var over = finished.ofCase(number).stream().map(step -> new Asked(step.agency(), step.key(), step.id()));
        var open = workItems.ofCase(number).stream().map(step -> new Asked(step.agency(), step.key(), step.id()));
        var parts = participation.all(number).stream()
                .filter(part -> !part.panelOnly())
                .map(AgencyParticipation::agency)
                .collect(Collectors.toSet());
        var alone = new HashMap<AgencyCode, StepId>();
        Stream.concat(over, open)
                .filter(asked -> parts.contains(asked.agency()))
                .collect(Collectors.groupingBy(Asked::agency))
                .forEach((agency, asked) -> {
                    if (asked.stream().map(Asked::step).allMatch(request::contains)) {
                        alone.put(agency, asked.get(asked.size() - 1).id());
                    }
                });
        return alone;
    }

    private record Asked(AgencyCode agency, String step, StepId id) {}

    private void asSystem(Runnable change) {
        wall.asSystem("recall", () -> {
            change.run();
            return true;
        });
    }
}
