package org.homeward.notices;

import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about, in codes.
 *
 * @param stage where the case stands; null: the notice says the case's number only
 * @param step null: the reader may know the stage only, as the COMMIT focal point
 * @param message the name of the message that brought it, or null
 */
public record About(
        CaseNumber number,
        @Nullable Stage stage,
        @Nullable Step step,
        @Nullable String message) {

    /** A step of a case. */
    public static About step(CaseNumber number, Stage stage, StepId id, String definitionId, String stepKey) {
        return new About(number, stage, new Step(id, definitionId, stepKey), null);
    }

    /** A case of which the reader may know no more than the stage. */
    public static About stage(CaseNumber number, Stage stage) {
        return new About(number, stage, null, null);
    }

    /** A case, of which nothing more is said. */
    public static About aCase(CaseNumber number) {
        return new About(number, null, null, null);
    }

    /** The same, brought by a message of this name. */
    public About by(@Nullable String name) {
        return new About(number, stage, step, name);
    }

    /** The step, and where its name is found: its process version and its key in the model. */
    public record Step(StepId id, String definitionId, String key) {}
}
