package org.homeward.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a step's form shows beside the person's file: who sits on a panel, which service is asked for. */
public interface FormFill {

    /** The key of the step in its model, {@code userTask_decideStatus}. */
    String step();

    /**
     * Values by field, in words for the reader; only disabled fields of the form take them. A dynamic list takes a list
     * of rows.
     */
    Map<String, Object> fill(OpenStep step, Locale language);

    /** Fields that are answered anew in each such step, whatever others answered in theirs. */
    default Set<String> answeredAnew() {
        return Set.of();
    }
}
