package org.homeward.channel;

import java.time.Clock;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseModelVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A place that wasn't found is a message that begins a wider search, a child among adults one that asks for a place apart. */
@ModelEffect(
        sends = {PlaceSearchProcess.Message.PLACE_SOUGHT, SeparationProcess.Message.HELD_WITH_ADULTS},
        sets = {ProcedureMessage.REACH, ActingSide.VARIABLE})
@Component
class PlaceSearchMessages {

    private final MessageSending outgoing;
    private final CaseModelVersions versions;
    private final Participation participation;
    private final Clock clock;

    PlaceSearchMessages(MessageSending outgoing, CaseModelVersions versions, Participation participation, Clock clock) {
        this.outgoing = outgoing;
        this.versions = versions;
        this.participation = participation;
        this.clock = clock;
    }

    /** A case that began on an earlier version may have no such process. */
    @EventListener
    void sought(PlaceSearchContinuedEvent place) {
        send(place.number(), ProcedureMessage.placeSought(place.reach()), place.by(), "place-" + place.step());
    }

    /** It is sought where the child is. */
    @EventListener
    void apart(PlaceSearchContinuedEvent.Apart place) {
        send(
                place.number(),
                ProcedureMessage.heldWithAdults(participation.sideOfPerson(place.number())),
                place.by(),
                "apart-" + clock.instant());
    }

    private void send(CaseNumber number, ProcedureMessage message, AgencyCode by, String because) {
        if (versions.startedBy(number, message.name()).isPresent()) {
            outgoing.send(
                    new MessageSending.Draft(number, message.name(), by, null, because, null, message.carried(), null));
        }
    }
}
