package org.homeward.studio.compare;

import java.util.List;

/**
 * One thing that a version of a procedure changes.
 *
 * @param file the file that changes
 * @param element the id of the element, rule or question that changes, empty for the whole file
 * @param code what changes, {@code step.added}; {@link ComparisonWords} has the words
 * @param terms what the words name
 */
public record ProcedureChange(Kind kind, String file, String element, String code, List<ChangeTerm> terms) {

    public ProcedureChange {
        terms = List.copyOf(terms);
    }

    /** Whether something is there anew, is gone or is another; wording means the same in other words. */
    public enum Kind {
        added,
        removed,
        changed,
        wording
    }
}
