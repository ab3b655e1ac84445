package org.homeward.deadlines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.models.Release;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;
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
     * The rule for a step, in the version that its case keeps.
     *
     * @param keyOrId the model's key, or a sop-facts id
     * @param acting the country whose agency acts
     * @throws IllegalStateException if the table has no row for it
     */
    public DeadlineRule of(CaseNumber number, String keyOrId, CountryCode acting, Corridor corridor, boolean child) {
        var inputs = inputs(keyOrId, acting.value(), corridor.toString(), child);
        return found(keyOrId, first(keyOrId, decisions.evaluate(number, Decision.SOP_DEADLINES, inputs)));
    }

    /** The rule in the version that the case keeps; one that is younger than the case is taken from the version in force. */
    Optional<DeadlineRule> known(CaseNumber number, String key, CountryCode acting, Corridor corridor, boolean child) {
        var inputs = inputs(key, acting.value(), corridor.toString(), child);
        return first(key, decisions.evaluate(number, Decision.SOP_DEADLINES, inputs))
                .or(() -> find(key, acting, corridor, child));
    }

    /** The rule in a set of versions, empty if its table has no row for it. */
    Optional<DeadlineRule> in(Release release, String keyOrId, CountryCode acting, Corridor corridor, boolean child) {
        var inputs = inputs(keyOrId, acting.value(), corridor.toString(), child);
        return first(keyOrId, decisions.evaluate(release, Decision.SOP_DEADLINES, inputs));
    }

    /** The rule in force, empty if the table has no row for it. */
    Optional<DeadlineRule> find(String keyOrId, CountryCode acting, Corridor corridor, boolean child) {
        var inputs = inputs(keyOrId, acting.value(), corridor.toString(), child);
        return first(keyOrId, decisions.evaluate(Decision.SOP_DEADLINES, inputs));
    }

    /** The rule that holds in every country, in the version of the case if it is known; for timers, which know no country. */
    DeadlineRule anywhere(@Nullable CaseNumber number, String keyOrId) {
        var inputs = inputs(keyOrId, "", "", false);
        var fired = number == null
                ? decisions.evaluate(Decision.SOP_DEADLINES, inputs)
                : decisions.evaluate(number, Decision.SOP_DEADLINES, inputs);
        return found(keyOrId, first(keyOrId, fired));
    }

    private static Map<String, Object> inputs(String keyOrId, String country, String corridor, boolean child) {
        var inputs = new HashMap<String, Object>();
        inputs.put("deadlineKey", DeadlineKeys.of(keyOrId));
        inputs.put("country", country);
        inputs.put("corridor", corridor);
        inputs.put("child", child);
        return inputs;
    }

    private static Optional<DeadlineRule> first(String keyOrId, List<Decisions.Fired> fired) {
        return fired.stream().findFirst().map(rule -> DeadlineRule.of(DeadlineKeys.of(keyOrId), rule.outputs()));
    }

    private static DeadlineRule found(String keyOrId, Optional<DeadlineRule> rule) {
        return rule.orElseThrow(() -> new IllegalStateException("No deadline for the key " + keyOrId));
    }
}
