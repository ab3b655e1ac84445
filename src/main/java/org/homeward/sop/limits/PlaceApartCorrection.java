package org.homeward.sop.limits;

import java.util.List;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.limits.ApartFromAdultsRules;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/**
 * Records that the child has a place apart now: the answer about the newest place says so, and an agency that finds the child among adults
 * again corrects that.
 */
@Component
public class PlaceApartCorrection {

    /** The steps that ask it of a place in which the child is. */
    private static final Set<String> PLACES = Set.of(
            IdentificationProcess.Step.PLACE_TEMPORARILY,
            ProtectionProcess.Step.ARRANGE_SHELTER,
            ReintegrationProcess.Step.RECEIVE_IN_TRANSIT,
            ReintegrationProcess.Step.ASSESS_NEEDS,
            ReintegrationProcess.Step.VISIT_PERSON,
            ReintegrationProcess.Step.REACH_REMOTELY);

    private final CaseEvents events;
    private final CaseFiles files;
    private final FinishedSteps finished;

    PlaceApartCorrection(CaseEvents events, CaseFiles files, FinishedSteps finished) {
        this.events = events;
        this.files = files;
        this.finished = finished;
    }

    /** Puts right what the file says of the newest place. */
    public void found(HandedInStep handedIn) {
        var number = handedIn.number();
        events.undone(number, CaseEvent.heldWithAdults);
        finished.ofCase(number).stream()
                .filter(step -> PLACES.contains(step.key()) && step.how().equals("done"))
                .reduce((earlier, later) -> later)
                .ifPresent(place -> files.record(
                        number,
                        place.id(),
                        handedIn.agency(),
                        handedIn.by(),
                        List.of(FieldEntry.of(ApartFromAdultsRules.FIELD, "services", "yes"))));
    }
}
