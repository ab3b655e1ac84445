package org.homeward.sop;

import java.util.Map;
import org.homeward.casefile.known.JourneySteeringAnswers;
import org.homeward.procedures.steps.AnswersUsedByRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers of the file on which a step of the journey has acted, as the declarations say: a step that asks again changes them, with
 * all that follows.
 */
@Component
class SteeringAnswers implements JourneySteeringAnswers {

    /** The answers that a step alone may give; another one acts at once: a child who is found among adults gets a place apart. */
    private static final Map<String, String> SAFE = Map.of("separateFromAdults", "yes", "heldWithAdults", "no");

    @Override
    public boolean steers(String field, @Nullable Object value) {
        return AnswersUsedByRules.steers(field) || value != null && value.equals(SAFE.get(field));
    }
}
