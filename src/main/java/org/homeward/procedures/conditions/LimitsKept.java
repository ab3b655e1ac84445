package org.homeward.procedures.conditions;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.FormRules;

/**
 * The limits that the person set for what is shared stand beside each step that sends something to another agency or country. Who
 * sends confirms anew, each time, to have kept to them; where the person set none, or they aren’t for the sender, nothing is asked.
 */
public final class LimitsKept {

    private static final String FIELD = "limitsKept";

    private LimitsKept() {}

    /** The form of a step that sends. */
    public static FormRules form() {
        return new FormRules().confirms(FIELD, "limits.confirm", CasePart.LIMITS_SET);
    }
}
