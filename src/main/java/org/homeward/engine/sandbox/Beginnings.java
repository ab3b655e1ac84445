package org.homeward.engine.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.Walks.Beginning;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/** Where a walk can begin: processes that begin with no message. */
final class Beginnings {

    private Beginnings() {}

    static List<Beginning> of(Map<String, byte[]> files, Locale language) {
        var models = new TreeMap<>(files);
        models.keySet().removeIf(name -> !name.startsWith("processes/") || name.endsWith(".dmn"));
        var all = new DeployedPhase(models);
        return all.models().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process -> process.getChildElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> start.getEventDefinitions().isEmpty()))
                .map(Process::getId)
                .map(process -> new Beginning(process, WalkModels.name(all, process, process, language)))
                .sorted(Comparator.comparing((Beginning one) -> !one.process().equals(ReturnJourneyProcess.KEY))
                        .thenComparing(Beginning::name))
                .toList();
    }
}
