package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.sandbox.WalkStoredState.Happened;
import org.homeward.engine.sandbox.told.WalkEvent;
import org.homeward.engine.sandbox.told.WalkId;

/** The events of a walk, its elements by their names. */
final class WalkEventLines {

    private WalkEventLines() {}

    static List<WalkEvent> of(WalkStoredState memory, WalkId walk, WalkModels models, Locale language) {
        var phases = new HashMap<String, Optional<DeployedPhase>>();
        memory.happened()
                .forEach(line -> phases.computeIfAbsent(line.process(), process -> models.ofProcess(walk, process)));
        return memory.happened().stream()
                .map(line -> new WalkEvent(
                        line.at(),
                        line.code(),
                        line.process(),
                        line.element(),
                        name(line, phases.getOrDefault(line.process(), Optional.empty()), language),
                        line.words()))
                .toList();
    }

    private static String name(Happened line, Optional<DeployedPhase> phase, Locale language) {
        return phase.map(found -> WalkModels.name(found, line.process(), line.element(), language))
                .orElse(line.element());
    }
}
