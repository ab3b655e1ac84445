package org.homeward.casefile;

import java.util.Comparator;
import java.util.Set;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** Which agency visits the person at home: who has such a step, or had the last one, whoever opened the case (R9). */
@Component
final class HomeVisits {

    private static final Set<String> STEPS = Set.of(
            HandoverProcess.Step.PREPARE_RECEPTION,
            ReintegrationProcess.Step.ASSESS_NEEDS,
            ReintegrationProcess.Step.PLAN_REINTEGRATION,
            ReintegrationProcess.Step.VISIT_PERSON,
            ReintegrationProcess.Step.REACH_REMOTELY,
            ReintegrationProcess.Step.REASSESS_SAFETY,
            ReintegrationProcess.Step.PLAN_SAFETY,
            ReintegrationProcess.Step.REVIEW_PLAN);

    private final WorkItems workItems;
    private final FinishedSteps finished;

    HomeVisits(WorkItems workItems, FinishedSteps finished) {
        this.workItems = workItems;
        this.finished = finished;
    }

    boolean areOf(CaseNumber number, AgencyCode agency) {
        var open = workItems.ofCase(number).stream()
                .filter(step -> STEPS.contains(step.key()))
                .toList();
        return open.isEmpty()
                ? finished.ofCase(number).stream()
                        .filter(step -> STEPS.contains(step.key()))
                        .max(Comparator.comparing(FinishedStep::finished))
                        .filter(last -> last.agency().equals(agency))
                        .isPresent()
                : open.stream().anyMatch(step -> step.agency().equals(agency));
    }
}
