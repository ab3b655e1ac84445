package org.homeward.channel;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.ConsentWithdrawn;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Purpose;
import org.homeward.casefile.RowWall;
import org.homeward.casefile.Side;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.ReturnEnded;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With the recall the origin's part ends: who was asked there sees that it is to destroy what it received, no more (R4). A new
 * request, which needs a new yes of the person to the share, lets who is asked by it in again. The office that was asked for the
 * family alone is recalled with the consent to that (R5), and within one country, where nothing else went to anybody, with the
 * consent on which the return rests, until the person is home, and with a return that ends in whatever way.
 */
@ModelEffect(
        rules = {"R4", "R5"},
        sends = InformationRecallProcess.Message.FAMILY_RECALLED,
        sets = ActingSide.VARIABLE,
        awaits = {
            InformationRecallProcess.Message.RECALLED,
            RepatriationProcess.Message.TRACING_REQUESTED,
            DomesticReturnProcess.Message.DEPARTED
        })
@Component
class RecalledParts {

    private static final Set<String> FAMILY_REQUEST =
            Set.of(FamilyTracingProcess.Step.ASSESS_FAMILY, InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION);

    private static final SideRole CASE_MANAGER = SideRole.of(SideRole.DESTINATION + ".case-manager");

    private static final Set<Purpose> OF_RETURN = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    /** Of who takes part without a step: it came in by something else. */
    private static final Set<String> OTHERS = Set.of("");

    private final Participation participation;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final CaseVersions versions;
    private final Outgoing outgoing;
    private final CaseFactsRecords facts;
    private final TaskRouting routing;
    private final RowWall wall;

    RecalledParts(
            Participation participation,
            WorkItems workItems,
            FinishedSteps finished,
            CaseVersions versions,
            Outgoing outgoing,
            CaseFactsRecords facts,
            TaskRouting routing,
            RowWall wall) {
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
    void sent(MessageSent event) {
        var message = event.message();
        switch (message.name()) {
            case InformationRecallProcess.Message.RECALLED ->
                asSystem(() -> participation.recall(message.number(), Side.origin));
            case RepatriationProcess.Message.TRACING_REQUESTED ->
                asSystem(() -> participation.mayJoinAnew(message.number(), Side.origin));
            default -> {}
        }
    }

    /** With the share its reading ends at once, before the model that recalls what was sent comes to it. */
    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.ShareWithOriginAgency
                && !isWithinCountry(withdrawn.number())
                && !outgoing.wasSent(withdrawn.number(), HandoverProcess.Message.HANDED_OVER)) {
            asSystem(() -> participation.recall(withdrawn.number(), Side.origin));
        }
        if (withdrawn.purpose() == Purpose.FamilyContact || stopsReturnWithinCountry(withdrawn)) {
            recallFamilyRequest(withdrawn.number(), withdrawn.agency(), "consent-" + withdrawn.consent());
        }
    }

    @EventListener
    void ended(ReturnEnded ended) {
        var number = ended.number();
        if (isWithinCountry(number)) {
            var from = routing.holderOf(number, CASE_MANAGER, name -> null).agency();
            recallFamilyRequest(number, from, "return-" + ended.at());
        }
    }

    private boolean stopsReturnWithinCountry(ConsentWithdrawn withdrawn) {
        return OF_RETURN.contains(withdrawn.purpose())
                && isWithinCountry(withdrawn.number())
                && !outgoing.wasSent(withdrawn.number(), DomesticReturnProcess.Message.DEPARTED);
    }

    private boolean isWithinCountry(CaseNumber number) {
        return facts.find(number)
                .filter(known -> known.corridor().sameCountry())
                .isPresent();
    }

    private void recallFamilyRequest(CaseNumber number, AgencyCode from, String because) {
        asSystem(() -> askedForTheFamilyAlone(number).forEach(agency -> recall(number, from, agency, because)));
    }

    /** A case that began on an earlier version may have no step to confirm it: then the part ends without. */
    private void recall(CaseNumber number, AgencyCode from, AgencyCode agency, String because) {
        participation.recall(number, agency);
        if (versions.startedBy(number, InformationRecallProcess.Message.FAMILY_RECALLED)
                .isPresent()) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    InformationRecallProcess.Message.FAMILY_RECALLED,
                    from,
                    agency,
                    because,
                    null,
                    Map.of(ActingSide.VARIABLE, SideRole.ORIGIN),
                    null));
        }
    }

    /** Who had no other step in the case than to find the family. */
    private Set<AgencyCode> askedForTheFamilyAlone(CaseNumber number) {
        var open = workItems.ofCase(number).stream().map(step -> Map.entry(step.agency(), step.key()));
        var over = finished.ofCase(number).stream().map(step -> Map.entry(step.agency(), step.key()));
        var steps = Stream.concat(open, over)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return participation.all(number).stream()
                .filter(part -> !part.panelOnly())
                .map(Part::agency)
                .filter(agency -> FAMILY_REQUEST.containsAll(steps.getOrDefault(agency, OTHERS)))
                .collect(Collectors.toSet());
    }

    private void asSystem(Runnable change) {
        wall.asSystem("recall", () -> {
            change.run();
            return true;
        });
    }
}
