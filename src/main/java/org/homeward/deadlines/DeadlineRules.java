package org.homeward.deadlines;

import java.util.HashMap;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** Asks {@code sopDeadlines} for the rule that holds for a key. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = DeadlineRules.DECISION,
                        inputs = {"deadlineKey", "country", "corridor", "child"}))
@Component
class DeadlineRules {

    static final String DECISION = Decision.SOP_DEADLINES;

    private final Decisions decisions;

    DeadlineRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The rule for a step.
     *
     * @param keyOrId the model's key, or a sop-facts id
     * @param acting the country whose agency acts
     * @throws IllegalStateException if the table has no row for it
     */
    public DeadlineRule of(String keyOrId, CountryCode acting, Corridor corridor, boolean child) {
        return found(keyOrId, find(keyOrId, acting, corridor, child));
    }

    /** The same, empty if the table has no row for it. */
    Optional<DeadlineRule> find(String keyOrId, CountryCode acting, Corridor corridor, boolean child) {
        return find(keyOrId, acting.value(), corridor.toString(), child);
    }

    /** The rule that holds in every country; for timers, which know no case. */
    DeadlineRule anywhere(String keyOrId) {
        return found(keyOrId, find(keyOrId, "", "", false));
    }

    private Optional<DeadlineRule> find(String keyOrId, String country, String corridor, boolean child) {
        var key = DeadlineKeys.of(keyOrId);
        var inputs = new HashMap<String, Object>();
        inputs.put("deadlineKey", key);
        inputs.put("country", country);
        inputs.put("corridor", corridor);
        inputs.put("child", child);
        return decisions.evaluate(Decision.SOP_DEADLINES, inputs).stream()
                .findFirst()
                .map(fired -> DeadlineRule.of(key, fired.outputs()));
    }

    private static DeadlineRule found(String keyOrId, Optional<DeadlineRule> rule) {
        return rule.orElseThrow(() -> new IllegalStateException("No deadline for the key " + keyOrId));
    }
}
