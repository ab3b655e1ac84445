package org.homeward.studio.trying;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.studio.Sop;
import org.jspecify.annotations.Nullable;

/**
 * A walk that was kept, to be gone again through each new version of a procedure.
 *
 * @param facts what the fictional case is like
 * @param steps with what it begins, what was answered, and when time passed, in its order
 * @param delivered the key of a walk that the program brings: the process and its end that it must get to; null for a kept walk,
 *     which may end anywhere
 * @param takenOutBy who took it out since the last version, null if it is there
 */
public record SavedScenario(
        ScenarioId id,
        Sop sop,
        String name,
        WalkFacts facts,
        List<WalkAction> steps,
        @Nullable String delivered,
        String keptBy,
        Instant keptAt,
        @Nullable String takenOutBy) {

    public SavedScenario {
        steps = List.copyOf(steps);
    }

    /** With what it begins: answers of earlier steps, a message. */
    List<WalkAction> before() {
        return steps.stream().filter(WalkAction::standsBefore).toList();
    }
}
