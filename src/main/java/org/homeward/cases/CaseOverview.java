package org.homeward.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;

/**
 * All that the page of a case shows to one reader.
 *
 * @param finished finished steps by id, for their names
 * @param diagrams processes in which the reader's side has or had a step, the current one first
 */
public record CaseOverview(
        CaseForReader codes,
        List<StageStatus> stages,
        List<ConsentStatus> consents,
        List<CaseMessage> messages,
        List<CaseEvent> happened,
        Map<StepId, FinishedStep> finished,
        List<CaseDiagram> diagrams) {

    /** The open steps on one side of the border. */
    public List<CaseStep> stepsIn(CountryCode country) {
        return codes.openSteps().stream()
                .filter(step -> step.agency().country().equals(country))
                .toList();
    }

    /** The open steps of a stage. */
    public List<CaseStep> stepsIn(Stage stage) {
        return codes.openSteps().stream().filter(step -> step.stage() == stage).toList();
    }

    /** The diagram in which the case stands. */
    public Optional<CaseDiagram> diagram() {
        return diagrams.stream().findFirst();
    }
}
