package org.homeward.engine.steps;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was handed in and found right.
 *
 * @param stepKey the step's key in its model
 * @param by the account's name
 * @param data the checked fields that were visible, by their keys
 * @param form all fields of the form: a case keeps its forms, an older one asks less
 */
public record HandedIn(
        CaseNumber number,
        StepId step,
        String stepKey,
        AgencyCode agency,
        String by,
        Instant at,
        Map<String, Object> data,
        Set<String> form) {

    /** The same step with these answers. */
    public HandedIn with(Map<String, Object> answers) {
        return new HandedIn(number, step, stepKey, agency, by, at, answers, form);
    }

    /** The step's form has this field. */
    public boolean asks(String field) {
        return form.contains(field);
    }

    /** A field's text, or null if it wasn't answered. */
    public @Nullable String text(String field) {
        var value = data.get(field);
        return value == null ? null : value.toString();
    }
}
