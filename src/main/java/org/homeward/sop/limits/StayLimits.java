package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.Map;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.StayProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the time in a place is limited: what {@code protection.placeEntered} tells, for the person's sake. */
@Component
public class StayLimits {

    private final Limits limits;
    private final WorkItems workItems;
    private final Steps steps;

    StayLimits(Limits limits, WorkItems workItems, Steps steps) {
        this.limits = limits;
        this.workItems = workItems;
        this.steps = steps;
    }

    /**
     * The deadline key of the stay and its first day, both null where no limit is known, or where it runs already: who is placed
     * for good in the station of the first days doesn't get its days twice.
     *
     * @param begins {@code firstStay} before the interview, {@code stay} after it, {@code transit} on the way home
     * @param kind the field with the kind of place, which stays in the case file
     * @param since the field with the day on which the person came
     */
    public Map<String, Object> told(HandedIn handedIn, String begins, String kind, String since) {
        var key = limits.key(handedIn, begins, handedIn.text(kind));
        return told(key == null || runs(handedIn, key) ? null : key, handedIn.text(since));
    }

    private boolean runs(HandedIn handedIn, String key) {
        return workItems.ofCase(handedIn.number()).stream()
                .filter(step -> step.key().equals(StayProcess.Step.DECIDE_NEXT_STAY))
                .anyMatch(step -> key.equals(steps.variables(step.id()).get(ProtectionProcess.Variable.STAY_LIMIT)));
    }

    /** The same of the place to which the person goes from a limited one; both null if it isn't another place. */
    Map<String, Object> next(HandedIn handedIn, String begins) {
        var another = "anotherPlace".equals(handedIn.text("nextPlace"));
        var since = handedIn.text("nextStayFrom");
        return told(
                another && since != null ? limits.key(handedIn, begins, handedIn.text("nextStayKind")) : null, since);
    }

    private static Map<String, Object> told(@Nullable String key, @Nullable String since) {
        var told = new HashMap<String, Object>();
        told.put(ProtectionProcess.Variable.STAY_LIMIT, key);
        told.put(ProtectionProcess.Variable.PLACE_ENTERED, since);
        return told;
    }
}
