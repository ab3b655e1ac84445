package org.homeward.sop.services;

import java.util.Map;
import org.homeward.channel.PlaceSought;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.PlaceSearchProcess;
import org.homeward.sop.declared.Former;
import org.springframework.context.ApplicationEventPublisher;

/** The search for a place that nobody near has: how far it goes next, by the decision {@code nextSearchReach}. */
@Former
class PlaceSearches {

    private static final String NOWHERE_YET = "";

    private final Decisions decisions;
    private final WorkItems workItems;
    private final ApplicationEventPublisher events;

    PlaceSearches(Decisions decisions, WorkItems workItems, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.workItems = workItems;
        this.events = events;
    }

    /** Begins one if the step's field says that none suits, unless it runs already. */
    void beginIfNone(HandedIn handedIn, String field) {
        if ("noneSuitable".equals(handedIn.text(field))
                && workItems.ofCase(handedIn.number()).stream()
                        .noneMatch(step -> step.key().equals(PlaceSearchProcess.Step.SEARCH_PLACE))) {
            events.publishEvent(new PlaceSought(
                    handedIn.number(), handedIn.agency(), handedIn.step(), after(handedIn.number(), NOWHERE_YET)));
        }
    }

    /** How far the search goes after one that found nothing; the last reach stays. */
    String after(CaseNumber number, String reach) {
        return decisions.evaluate(number, Decision.NEXT_SEARCH_REACH, Map.of("reach", reach)).stream()
                .findFirst()
                .map(row -> String.valueOf(row.outputs().get("next")))
                .orElse(reach);
    }
}
