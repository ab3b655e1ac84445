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
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With the recall the origin's part ends: who was asked there sees that it is to destroy what it received, no more (R4). A new
 * request, which needs a new yes of the person to the share, lets who is asked by it in again. The office that was asked for the
 * family alone is recalled with the consent to that (R5), and within one country, where nothing else went to anybody, with the
 * consent on which the return rests, until the person is home.
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

    private static final Set<Purpose> OF_RETURN = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    /** Of who takes part without a step: it came in by something else. */
    private static final Set<String> OTHERS = Set.of("");

    private final Participation participation;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final CaseVersions versions;
    private final Outgoing outgoing;
    private final CaseFactsRecords facts;
    private final RowWall wall;

    RecalledParts(
            Participation participation,
            WorkItems workItems,
            FinishedSteps finished,
            CaseVersions versions,
            Outgoing outgoing,
            CaseFactsRecords facts,
            RowWall wall) {
        this.workItems = workItems;
        this.finished = finished;
        this.versions = versions;
        this.outgoing = outgoing;
        this.facts = facts;
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

    @EventListener
    void withdrawn(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == Purpose.FamilyContact || stopsReturnWithinCountry(withdrawn)) {
            asSystem(() -> askedForTheFamilyAlone(withdrawn.number()).forEach(agency -> recall(withdrawn, agency)));
        }
    }

    private boolean stopsReturnWithinCountry(ConsentWithdrawn withdrawn) {
        return OF_RETURN.contains(withdrawn.purpose())
                && facts.find(withdrawn.number())
                        .filter(known -> known.corridor().sameCountry())
                        .isPresent()
                && !outgoing.wasSent(withdrawn.number(), DomesticReturnProcess.Message.DEPARTED);
    }

    /** A case that began on an earlier version may have no step to confirm it: then the part ends without. */
    private void recall(ConsentWithdrawn withdrawn, AgencyCode agency) {
        var number = withdrawn.number();
        participation.recall(number, agency);
        if (versions.startedBy(number, InformationRecallProcess.Message.FAMILY_RECALLED)
                .isPresent()) {
            outgoing.send(new Outgoing.Draft(
                    number,
                    InformationRecallProcess.Message.FAMILY_RECALLED,
                    withdrawn.agency(),
                    agency,
                    "consent-" + withdrawn.consent(),
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
