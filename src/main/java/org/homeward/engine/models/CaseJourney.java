package org.homeward.engine.models;

import java.util.List;
import java.util.Set;
import org.homeward.shared.Stage;

/**
 * The journey of a case: the version of the model that it runs on, and how far each part of it is.
 *
 * @param parts the parts in the model's order
 */
public record CaseJourney(String processKey, String definitionId, List<Part> parts) {

    public CaseJourney {
        parts = List.copyOf(parts);
    }

    /**
     * A part, which is a process of its own.
     *
     * @param element its id in the journey's model
     * @param stages the stages of its steps
     * @param state whether it is still ahead, under way or over
     */
    public record Part(String element, Set<Stage> stages, State state) {}

    /** How far a part is. */
    public enum State {
        ahead,
        underWay,
        over
    }
}
