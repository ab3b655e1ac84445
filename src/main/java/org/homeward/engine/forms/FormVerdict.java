package org.homeward.engine.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;

/**
 * The result of the check of an answer.
 *
 * @param values the visible fields that may be stored; a field that was left empty has a null value
 * @param problems why the answer can't be taken, in the form's order
 */
public record FormVerdict(Map<String, Object> values, List<FieldProblem> problems) {

    public FormVerdict {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }

    /** Whether the answer can be taken. */
    public boolean right() {
        return problems.isEmpty();
    }

    /** The values, or {@link InvalidContentException} with the problems. */
    public Map<String, Object> required() {
        if (right()) {
            return values;
        }
        throw InvalidContentException.fields(problems);
    }
}
