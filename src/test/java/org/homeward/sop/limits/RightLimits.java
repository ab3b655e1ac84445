package org.homeward.sop.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.sop.declared.Former;

/** Whether a right ends on a day: what {@code reintegration.rightBegan} tells, for the person's sake. */
@Former
public class RightLimits {

    private final Limits limits;

    RightLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * The deadline key of the first right that began and has an end, null if none has, with the day on which it began
     * under the name of its event.
     */
    public Map<String, Object> told(HandedIn handedIn, List<Began> rights) {
        var told = new HashMap<String, Object>();
        told.put(ProtectionProcess.Variable.RIGHT_LIMIT, null);
        rights.forEach(right -> told.put(right.event(), null));
        for (var right : rights) {
            var day = handedIn.text(right.field());
            var key = day == null || day.isBlank() ? null : limits.key(handedIn, right.event(), null);
            if (key != null) {
                told.put(ProtectionProcess.Variable.RIGHT_LIMIT, key);
                told.put(right.event(), day);
                break;
            }
        }
        return told;
    }

    /**
     * A right that may have begun.
     *
     * @param event the start event of its deadline, {@code certified}
     * @param field the field with the day
     */
    public record Began(String event, String field) {}
}
