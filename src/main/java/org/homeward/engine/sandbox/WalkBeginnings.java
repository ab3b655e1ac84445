package org.homeward.engine.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.Walks.Beginning;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/** The possible beginnings of a walk: each process that begins by itself or with a message. */
final class WalkBeginnings {

    private WalkBeginnings() {}

    static List<Beginning> of(Map<String, byte[]> files, Locale language) {
        var models = new TreeMap<>(files);
        models.keySet().removeIf(name -> !name.startsWith("processes/") || name.endsWith(".dmn"));
        var all = new DeployedPhase(models);
        return all.models().stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .filter(process -> beginsAlone(process) || message(process).isPresent())
                .map(Process::getId)
                .map(process -> new Beginning(process, WalkModels.name(all, process, process, language)))
                .sorted(Comparator.comparing((Beginning one) -> !one.process().equals(ReturnJourneyProcess.KEY))
                        .thenComparing(Beginning::name))
                .toList();
    }

    private static boolean beginsAlone(Process process) {
        return starts(process).anyMatch(start -> start.getEventDefinitions().isEmpty());
    }

    /** The message with which the process begins that doesn't begin by itself; empty for all others. */
    static Optional<String> message(Process process) {
        return beginsAlone(process)
                ? Optional.empty()
                : starts(process)
                        .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                        .map(event -> event.getMessage().getName())
                        .findFirst();
    }

    private static Stream<StartEvent> starts(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream();
    }
}
