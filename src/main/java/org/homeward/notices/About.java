package org.homeward.notices;

import java.util.List;
import org.homeward.casefile.Category;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about, in codes.
 *
 * @param stage where the case stands; null: the notice says the case's number only
 * @param step null: the reader may know the stage only, as the COMMIT focal point
 * @param brought the message that brought it, or null
 */
public record About(
        CaseNumber number,
        @Nullable Stage stage,
        @Nullable Step step,
        @Nullable Brought brought) {

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

    /** The same, brought by this message. */
    public About by(@Nullable Brought message) {
        return new About(number, stage, step, message);
    }

    /**
     * A message.
     *
     * @param name its name
     * @param classes of which something came with it that the reader may read
     */
    public record Brought(String name, List<Category> classes) {

        public Brought {
            classes = List.copyOf(classes);
        }
    }

    /** The step, and where its name is found: its process version and its key in the model. */
    public record Step(StepId id, String definitionId, String key) {}
}
