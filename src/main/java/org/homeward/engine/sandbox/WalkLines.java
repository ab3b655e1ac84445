package org.homeward.engine.sandbox;

import java.util.List;
import java.util.Locale;
import org.homeward.engine.sandbox.WalkMemory.Happened;

/** What happened in a walk, its elements by their names. */
final class WalkLines {

    private WalkLines() {}

    static List<WalkEvent> of(WalkMemory memory, WalkId walk, WalkModels models, Locale language) {
        return memory.happened().stream()
                .map(line -> new WalkEvent(
                        line.at(),
                        line.code(),
                        line.process(),
                        line.element(),
                        name(line, walk, models, language),
                        line.words()))
                .toList();
    }

    private static String name(Happened line, WalkId walk, WalkModels models, Locale language) {
        return models.ofProcess(walk, line.process())
                .map(phase -> WalkModels.name(phase, line.process(), line.element(), language))
                .orElse(line.element());
    }
}
