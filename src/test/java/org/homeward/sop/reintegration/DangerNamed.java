package org.homeward.sop.reintegration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/** Danger before the first visit: the answers that reassess the safety after a visit ask for a safety plan, one at a time (C4). */
@Former
class DangerNamed {

    private static final Set<String> PLANS = Set.of(Step.PLAN_SAFETY, Step.REASSESS_SAFETY);

    private final WorkItems workItems;

    DangerNamed(WorkItems workItems) {
        this.workItems = workItems;
    }

    /** @param day on which it was named, from which the clock of the plan counts; null for the moment of the talk */
    Map<String, Object> told(HandedIn talk, @Nullable String day) {
        var due = VisitRecord.inDanger(talk)
                && workItems.ofCase(talk.number()).stream().noneMatch(step -> PLANS.contains(step.key()));
        var told = new HashMap<String, Object>();
        told.put(Variable.SAFETY_REVIEW_DUE, due);
        if (due) {
            told.put(VisitRecord.MADE_ON, day == null ? talk.at().toString() : day);
        }
        return told;
    }
}
