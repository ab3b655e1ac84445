package org.homeward.deadlines.ladder;

import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;

/** Says which ladder a step has, by its deadline's kind (safety rules, "What a deadline is"). */
final class LadderKeyByDeadlineKind {

    /** The ladder of a step that has a due date and no rule. */
    static final String USUAL = "holder";

    static final String FORGOTTEN_PAUSE = "forgottenPause";

    private LadderKeyByDeadlineKind() {}

    /**
     * The ladder of a step.
     *
     * @param ofRule the ladder that the step's rule names
     * @return empty if nobody is ever told: the person decides (R2)
     */
    static Optional<String> of(DeadlineKind kind, String ofRule) {
        return switch (kind) {
            case agencyDue -> Optional.of(ofRule).filter(key -> !key.isBlank());
            case personDecides -> Optional.empty();
            case custodyMax -> Optional.of("custodyLimit");
            case stayExpiry, entitlementEnd -> Optional.of("personReminder");
            case meetingCycle, compliance -> Optional.of("cycleReminder");
        };
    }
}
