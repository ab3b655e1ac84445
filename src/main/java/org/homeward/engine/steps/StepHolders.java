package org.homeward.engine.steps;

import java.util.Comparator;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Finds the agency that does a kind of work in a case now. */
@Component
public class StepHolders {

    private final WorkItems workItems;
    private final FinishedSteps finished;

    StepHolders(WorkItems workItems, FinishedSteps finished) {
        this.workItems = workItems;
        this.finished = finished;
    }

    /** Whether the agency has one of these steps now, or had the last one while nobody has any. */
    public boolean holds(CaseNumber number, AgencyCode agency, Set<String> steps) {
        var open = workItems.ofCase(number).stream()
                .filter(step -> steps.contains(step.key()))
                .toList();
        return open.isEmpty()
                ? finished.ofCase(number).stream()
                        .filter(step -> steps.contains(step.key()))
                        .max(Comparator.comparing(FinishedStep::finished))
                        .filter(last -> last.agency().equals(agency))
                        .isPresent()
                : open.stream().anyMatch(step -> step.agency().equals(agency));
    }
}
