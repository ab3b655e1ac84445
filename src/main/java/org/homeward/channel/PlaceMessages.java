package org.homeward.channel;

import java.time.Clock;
import java.util.Map;
import org.homeward.casefile.Participation;
import org.homeward.engine.ActingSide;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A place that wasn't found is a message that begins a wider search, a child among adults one that asks for a place apart. */
@ModelEffect(
        sends = {PlaceSearchProcess.Message.PLACE_SOUGHT, SeparationProcess.Message.HELD_WITH_ADULTS},
        sets = {PlaceMessages.REACH, ActingSide.VARIABLE})
@Component
class PlaceMessages {

    static final String REACH = "searchReach";

    private final Outgoing outgoing;
    private final CaseVersions versions;
    private final Participation participation;
    private final Clock clock;

    PlaceMessages(Outgoing outgoing, CaseVersions versions, Participation participation, Clock clock) {
        this.outgoing = outgoing;
        this.versions = versions;
        this.participation = participation;
        this.clock = clock;
    }

    /** A case that began on an earlier version may have no such process. */
    @EventListener
    void sought(PlaceSought place) {
        send(
                place.number(),
                PlaceSearchProcess.Message.PLACE_SOUGHT,
                place.by(),
                "place-" + place.step(),
                Map.of(REACH, place.reach()));
    }

    /** It is sought where the child is. */
    @EventListener
    void apart(PlaceSought.Apart place) {
        send(
                place.number(),
                SeparationProcess.Message.HELD_WITH_ADULTS,
                place.by(),
                "apart-" + clock.instant(),
                Map.of(ActingSide.VARIABLE, participation.sideOfPerson(place.number())));
    }

    private void send(CaseNumber number, String message, AgencyCode by, String because, Map<String, Object> payload) {
        if (versions.startedBy(number, message).isPresent()) {
            outgoing.send(new Outgoing.Draft(number, message, by, null, because, null, payload, null));
        }
    }
}
