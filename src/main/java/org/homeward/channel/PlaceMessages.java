package org.homeward.channel;

import java.util.Map;
import org.homeward.engine.CaseVersions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A place that wasn't found is a message that begins a wider search. */
@ModelEffect(sends = PlaceSearchProcess.Message.PLACE_SOUGHT, sets = PlaceMessages.REACH)
@Component
class PlaceMessages {

    static final String REACH = "searchReach";

    private final Outgoing outgoing;
    private final CaseVersions versions;

    PlaceMessages(Outgoing outgoing, CaseVersions versions) {
        this.outgoing = outgoing;
        this.versions = versions;
    }

    /** A case that began on an earlier version may have no such process. */
    @EventListener
    void sought(PlaceSought place) {
        if (versions.startedBy(place.number(), PlaceSearchProcess.Message.PLACE_SOUGHT)
                .isPresent()) {
            outgoing.send(new Outgoing.Draft(
                    place.number(),
                    PlaceSearchProcess.Message.PLACE_SOUGHT,
                    place.by(),
                    null,
                    "place-" + place.step(),
                    null,
                    Map.of(REACH, place.reach()),
                    null));
        }
    }
}
