package org.homeward.sop.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** The safeguards that a child's case has; null where one is missing. */
record Safeguard(
        @Nullable Instant guardian,
        @Nullable Instant interview,
        @Nullable Instant childView,
        @Nullable Instant objection,
        @Nullable String bestInterests,
        @Nullable Instant bestInterestsAt,
        @Nullable Instant escort) {

    static final Safeguard NONE = new Safeguard(null, null, null, null, null, null, null);

    private static final Set<String> RETURNS =
            Set.of(RepatriationProcess.Answer.RETURN_TO_FAMILY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE);

    /** The message keys of what is missing before the return is agreed. */
    List<String> missingForApproval() {
        return missing("children.missing.objection");
    }

    /** Where the child objects the reader answers otherwise in each step: the key says how. */
    private ArrayList<String> missing(String objection) {
        var missing = new ArrayList<String>();
        if (guardian == null || interview != null && interview.isBefore(guardian)) {
            missing.add("children.missing.guardian");
        }
        if (childView == null) {
            missing.add("children.missing.childView");
        }
        if (bestInterests == null || bestInterestsAt == null || !RETURNS.contains(bestInterests)) {
            missing.add("children.missing.bestInterests");
        } else if (objectsSince()) {
            missing.add(objection);
        }
        return missing;
    }

    /** Whether it was found best that the child doesn't return, and the child has objected to nothing since. */
    boolean stayDecided() {
        return bestInterests != null && bestInterestsAt != null && !RETURNS.contains(bestInterests) && !objectsSince();
    }

    /** Whether the child has objected since the panel decided. */
    boolean objectsSince() {
        return objection != null && (bestInterestsAt == null || bestInterestsAt.isBefore(objection));
    }

    /** The message keys of what is missing before the child travels. */
    List<String> missingForTravel() {
        var missing = missing("children.missing.objectionOnTheWay");
        if (escort == null) {
            missing.add("children.missing.escort");
        }
        return missing;
    }
}
