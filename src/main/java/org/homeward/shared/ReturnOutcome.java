package org.homeward.shared;

import java.util.Arrays;
import java.util.Optional;

/** The ends of a return before the person is home; an end event of a model names one in its property {@code returnEnd}. */
public enum ReturnOutcome {
    /** The person, or what the person agreed to, is against it. */
    personsChoice,
    /** The day passed until which the person had agreed, and the person hasn't said anything since. */
    consentExpired,
    /** One of the two countries doesn't approve it, or doesn't let the person in. */
    stateRefusal,
    /** The country of origin doesn't confirm the nationality. */
    noNationality,
    /** The person fears the authorities there, or the risk is found too high. */
    tooDangerous,
    /** Another solution is best for the child. */
    bestInterests;

    public static Optional<ReturnOutcome> of(String name) {
        return Arrays.stream(values()).filter(end -> end.name().equals(name)).findFirst();
    }
}
