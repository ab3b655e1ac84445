package org.homeward.engine.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/** Where a walk can begin: processes that begin with no message. */
final class Beginnings {

    private Beginnings() {}

    static List<String> of(Map<String, byte[]> files) {
        var own = new DeployedPhase(files)
                .models().stream()
                        .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                        .filter(process -> process.getChildElementsByType(StartEvent.class).stream()
                                .anyMatch(start -> start.getEventDefinitions().isEmpty()))
                        .map(Process::getId)
                        .sorted()
                        .filter(process -> !process.equals(ReturnJourneyProcess.KEY));
        return Stream.concat(Stream.of(ReturnJourneyProcess.KEY), own).toList();
    }
}
