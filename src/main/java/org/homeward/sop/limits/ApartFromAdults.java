package org.homeward.sop.limits;

import java.util.Collections;
import java.util.Map;
import org.homeward.engine.CaseEvent;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.SeparationProcess;
import org.springframework.stereotype.Component;

/** A child whose place isn't apart from adults who aren't its family is to have one that is. */
@Component
public class ApartFromAdults {

    /** The answer of the forms of places. */
    public static final String FIELD = "separateFromAdults";

    private final CaseEvents events;
    private final WorkItems workItems;

    ApartFromAdults(CaseEvents events, WorkItems workItems) {
        this.events = events;
        this.workItems = workItems;
    }

    /** Whether a place apart is to be found; null also while somebody looks for one already, whose hours go on. */
    public Map<String, Object> told(HandedIn handedIn) {
        return told(handedIn, "no".equals(handedIn.text(FIELD)));
    }

    Map<String, Object> told(HandedIn handedIn, boolean amongAdults) {
        var due = amongAdults && !isLookedFor(handedIn);
        if (due) {
            events.happened(handedIn.number(), CaseEvent.heldWithAdults);
        }
        return Collections.singletonMap(IdentificationProcess.Variable.SEPARATION_DUE, due ? Boolean.TRUE : null);
    }

    private boolean isLookedFor(HandedIn handedIn) {
        return workItems.ofCase(handedIn.number()).stream()
                .anyMatch(step -> step.key().equals(SeparationProcess.Step.SEPARATE_FROM_ADULTS));
    }
}
