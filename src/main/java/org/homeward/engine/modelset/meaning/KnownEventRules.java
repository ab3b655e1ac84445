package org.homeward.engine.modelset.meaning;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.Stage;

/** A process marks a stage that there is, and a step is an event of the case from which a clock may count. */
final class KnownEventRules {

    private static final Set<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.toUnmodifiableSet());

    private final MeaningFindingCollector lost;

    KnownEventRules(MeaningFindingCollector lost) {
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        now.processes().forEach(process -> process.element().all().forEach(element -> {
            if (element.is("bpmn:process")) {
                element.property("stage")
                        .filter(stage -> !STAGES.contains(stage))
                        .ifPresent(stage -> tell(
                                process, element, ProblemText.of("stageUnknown", "a case has no stage {}", stage)));
            }
            element.property("event")
                    .filter(event -> !CaseEvent.names().contains(event))
                    .ifPresent(event ->
                            tell(process, element, ProblemText.of("eventUnknown", "a case has no event {}", event)));
        }));
    }

    private void tell(ProcessOrDecision process, XmlElement element, ProblemText said) {
        lost.at(process.file(), element.label(), said);
    }
}
