package org.homeward.procedures.conditions;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.ConsentTerms;
import org.homeward.procedures.FormRules;

/**
 * The limits that the person set for sharing stand beside each step that sends something to another agency or country. The sender confirms
 * each time anew to have kept to them; if the person set none, or they aren’t for the sender, nothing is asked.
 */
public final class SharingLimitRules {

    /** In the person's words, for all that is shared. */
    public static final String SCOPE = "consentScope";

    /** The data that nobody is told. */
    public static final String WITHHELD = "withheldInformation";

    /** The answers in which the person sets them. */
    public static final List<String> SET_IN = List.of(SCOPE, WITHHELD, ConsentTerms.FIELD);

    private static final String FIELD = "limitsKept";

    private SharingLimitRules() {}

    /** Whether one of these answers sets a limit. */
    public static boolean areSet(Stream<?> answers) {
        return answers.anyMatch(limit -> limit instanceof Collection<?> rows
                ? !rows.isEmpty()
                : !limit.toString().isBlank());
    }

    /** The form of a step that sends. */
    public static FormRules form() {
        return new FormRules().confirms(FIELD, "limits.confirm", CasePart.LIMITS_SET);
    }
}
