package org.homeward.engine.sandbox;

import java.util.Map;
import java.util.Set;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;

/**
 * A step of a walk as it was answered and found right.
 *
 * @param id the step of the walk
 * @param variables what the step's process knew before
 * @param side the side that has the step
 * @param country the country of that side
 * @param form all fields of the form
 */
record WalkAnswer(
        String process,
        StepId id,
        String step,
        Map<String, Object> data,
        Map<String, Object> variables,
        String side,
        CountryCode country,
        Set<String> form) {

    /** The same step with these answers. */
    WalkAnswer with(Map<String, Object> answers) {
        return new WalkAnswer(process, id, step, answers, variables, side, country, form);
    }

    /** The same step with these answers to a form that has these fields. */
    WalkAnswer with(Map<String, Object> answers, Set<String> fields) {
        return new WalkAnswer(process, id, step, answers, variables, side, country, fields);
    }
}
