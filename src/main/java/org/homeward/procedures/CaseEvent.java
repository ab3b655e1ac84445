package org.homeward.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An event of a case at which clocks start, kept with its moment whatever step opens later (sop-facts 4.3). A step or an event of a
 * model names the one that it is in its property {@code event}.
 */
public enum CaseEvent {
    /** The person counts as a child. */
    childMarked,
    /** The screening has a result. */
    screened,
    /** A review sends the decision back. */
    decisionReopened,
    /** The person was told the decision, and may have asked for a review. */
    reviewAsked,
    /** The person is identified and knows the rights; at home that begins the support. */
    identified,
    /** The person said what the return is to be. */
    returnChosen,
    /** The local police answered. */
    localPoliceAnswered,
    /** The report of the family tracing came. */
    tracingReported,
    /** There is no family tracing: declined, not asked for, or stopped. */
    tracingDeclined,
    /** A child objects to its return. */
    childObjected,
    /** A review found that what was decided is no longer the best for the child. */
    bestInterestsReopened,
    /** A return ended without a departure; a return that is taken up again undoes it. */
    returnEnded,
    /** A child was found among adults who are not its family. */
    heldWithAdults,
    /** The departure was checked, the last time. */
    departureChecked,
    /** The person was handed over. */
    handedOver,
    /** The arrival is receipted. */
    arrivalReceipted;

    public static Optional<CaseEvent> of(String name) {
        return Arrays.stream(values())
                .filter(event -> event.name().equals(name))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(CaseEvent::name).toList();
    }
}
