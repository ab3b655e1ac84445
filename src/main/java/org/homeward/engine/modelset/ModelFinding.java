package org.homeward.engine.modelset;

import org.homeward.engine.wall.reading.ProblemText;

/**
 * A problem of a set of models.
 *
 * @param file the file that holds the element, empty if no file has it
 * @param element the element's id, or what the program calls it
 * @param said what is wrong with it
 */
public record ModelFinding(Severity severity, String file, String element, ProblemText said) {

    /** Whether nothing may be deployed with it. */
    public boolean isError() {
        return severity == Severity.error;
    }

    /** The problem, in English. */
    public String message() {
        return said.english();
    }

    /** The finding in one line: file and element, then what is wrong. */
    @Override
    public String toString() {
        return (file.isEmpty() ? "" : file + ", ") + element + ": " + said;
    }

    /** How grave it is: an error is refused, a warning told. */
    public enum Severity {
        error,
        warning
    }
}
