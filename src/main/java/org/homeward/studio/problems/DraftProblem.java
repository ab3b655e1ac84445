package org.homeward.studio.problems;

import java.util.List;
import org.homeward.engine.modelset.ModelFinding;

/**
 * A problem of a draft.
 *
 * @param file the file that holds the element, empty if no file has it
 * @param element the id of the element, or what the program calls it
 * @param code what is wrong, {@code roleUnknown}; {@link ProblemWords} has the words
 * @param arguments what the words name
 */
public record DraftProblem(String file, String element, Severity severity, String code, List<String> arguments) {

    public DraftProblem {
        arguments = List.copyOf(arguments);
    }

    /** A finding of the check of models, at the element alone. */
    static DraftProblem of(ModelFinding found) {
        return new DraftProblem(
                found.file(),
                found.element().replaceFirst(", .*", ""),
                found.isError() ? Severity.error : Severity.warning,
                found.said().code(),
                found.said().arguments());
    }

    /** Whether the draft can't be published with it. */
    public boolean isError() {
        return severity == Severity.error;
    }

    /** An error blocks, a warning needs a reason. */
    public enum Severity {
        error,
        warning
    }
}
