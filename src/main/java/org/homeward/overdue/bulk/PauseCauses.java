package org.homeward.overdue.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.engine.steps.OpenStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells before an order is given for which cause how many of its steps can pause. */
@Component
public class PauseCauses {

    private final Pauses pauses;

    PauseCauses(Pauses pauses) {
        this.pauses = pauses;
    }

    /** The steps that can pause for one of the causes at least, and the others with why they can't. */
    @Transactional(readOnly = true)
    public Found of(BulkSelection selection) {
        var steps = new EnumMap<PauseReason, Integer>(PauseReason.class);
        PauseAct.REASONS.forEach(reason -> steps.put(reason, 0));
        var taken = new ArrayList<OpenStep>();
        var keptBack = new LinkedHashMap<>(selection.keptBack());
        for (var step : selection.taken()) {
            var refused = new EnumMap<PauseReason, UnchangedReason>(PauseReason.class);
            for (var reason : PauseAct.REASONS) {
                PauseAct.refusal(pauses, step, reason)
                        .ifPresentOrElse(why -> refused.put(reason, why), () -> steps.merge(reason, 1, Integer::sum));
            }
            if (refused.size() < PauseAct.REASONS.size()) {
                taken.add(step);
            } else {
                keptBack.put(step.id().value(), refused.values().iterator().next());
            }
        }
        return new Found(new BulkSelection(taken, keptBack), steps);
    }

    /** The order's steps, and for each cause with how many of them it would be done. */
    public record Found(BulkSelection selection, Map<PauseReason, Integer> steps) {

        public static Found of(BulkSelection selection) {
            return new Found(selection, Map.of());
        }
    }
}
