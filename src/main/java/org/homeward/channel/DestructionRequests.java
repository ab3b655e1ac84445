package org.homeward.channel;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.known.SharedAnswers;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An agency that received data by a consent that ended, and by it alone, is asked to destroy them: police that could read others' answers;
 * the former host, for the feedback after the return; agencies that were asked for a service; the focal point at home that was asked for
 * the family (R4). An agency's own findings don't count as received.
 */
@ModelEffect(
        rules = "R4",
        sends = InformationRecallProcess.Message.SHARE_RECALLED,
        sets = {ActingSide.VARIABLE, ProcedureMessage.PURPOSE, DestructionRequests.AGENCY},
        awaits = {ReintegrationProcess.Message.FEEDBACK_SENT, RepatriationProcess.Message.TRACING_REQUESTED})
@Component
public class DestructionRequests {

    /** The code of the agency that is asked, or that answers, in the process that asks it. */
    public static final String AGENCY = "recalledAgency";

    /** In place of that, where another country asks: the step by which the agency received what it has. */
    public static final String STEP = "recalledStep";

    private final SharedAnswers shared;
    private final Disclosures disclosures;
    private final Clock clock;
    private final CaseFactsRecords facts;
    private final CaseModelVersions versions;
    private final MessageSending outgoing;

    DestructionRequests(
            SharedAnswers shared,
            Disclosures disclosures,
            Clock clock,
            CaseFactsRecords facts,
            CaseModelVersions versions,
            MessageSending outgoing) {
        this.shared = shared;
        this.disclosures = disclosures;
        this.clock = clock;
        this.facts = facts;
        this.versions = versions;
        this.outgoing = outgoing;
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.RECEIVERS_RECALLED)
    void withdrawn(ConsentWithdrawnEvent withdrawn) {
        receivers(withdrawn).distinct().forEach(agency -> recall(withdrawn, agency));
    }

    private Stream<AgencyCode> receivers(ConsentWithdrawnEvent withdrawn) {
        var number = withdrawn.number();
        return switch (withdrawn.purpose()) {
            case ShareWithPolice ->
                shared.until(number, clock.instant()).stream()
                        .filter(unit ->
                                withdrawn.concerns(unit.side(), unit.agency().country()))
                        .map(SharedAnswers.Received::agency);
            case FeedbackToHost ->
                disclosures.all(number).stream()
                        .filter(sent -> sent.message().equals(ReintegrationProcess.Message.FEEDBACK_SENT))
                        .map(Disclosure::to);
            case FamilyContact -> askedForFamily(number);
            default -> Stream.empty();
        };
    }

    /** The focal point at home, which asked its offices for the family, until the person is there. */
    private Stream<AgencyCode> askedForFamily(CaseNumber number) {
        return outgoing.wasSent(number, HandoverProcess.Message.HANDED_OVER)
                ? Stream.empty()
                : disclosures.all(number).stream()
                        .filter(sent -> sent.message().equals(RepatriationProcess.Message.TRACING_REQUESTED))
                        .map(Disclosure::to);
    }

    /**
     * Asks an agency that received something by this consent to destroy it. A case that began on an earlier version may have no
     * step for that: then what the agency could do here ends without.
     */
    public void recall(ConsentWithdrawnEvent withdrawn, AgencyCode agency) {
        var number = withdrawn.number();
        var name = InformationRecallProcess.Message.SHARE_RECALLED;
        if (versions.startedBy(number, name).isPresent()) {
            outgoing.send(new MessageSending.Draft(
                    number,
                    name,
                    withdrawn.agency(),
                    agency,
                    "consent-" + withdrawn.consent(),
                    null,
                    carried(withdrawn, agency),
                    null));
        }
    }

    private Map<String, Object> carried(ConsentWithdrawnEvent withdrawn, AgencyCode agency) {
        var host = facts.of(withdrawn.number()).corridor().host();
        return Map.of(
                ProcedureMessage.PURPOSE,
                withdrawn.purpose().name(),
                ActingSide.VARIABLE,
                agency.country().equals(host) ? SideRole.DESTINATION : SideRole.ORIGIN,
                AGENCY,
                agency.value());
    }
}
