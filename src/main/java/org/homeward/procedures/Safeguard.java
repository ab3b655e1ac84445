package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** The safeguards that a child's case has; null where one is missing. */
public record Safeguard(
        @Nullable Instant guardian,
        @Nullable LocalDate guardianUntil,
        @Nullable Instant interview,
        @Nullable Instant childView,
        @Nullable Instant objection,
        @Nullable String bestInterests,
        @Nullable Instant bestInterestsAt,
        @Nullable Instant escort) {

    public static final Safeguard NONE = new Safeguard(null, null, null, null, null, null, null, null);

    private static final Set<String> RETURNS =
            Set.of(RepatriationProcess.Answer.RETURN_TO_FAMILY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE);

    /** The message keys of what is missing before the return is agreed. */
    public List<String> missingForApproval(LocalDate today) {
        return missing("children.missing.bestInterests", "children.missing.objection", today);
    }

    /** @param undecided the key for a panel that still has to decide: on the way the reader does something else about it */
    private ArrayList<String> missing(String undecided, String objection, LocalDate today) {
        var missing = new ArrayList<String>();
        if (guardian == null || interview != null && interview.isBefore(guardian)) {
            missing.add("children.missing.guardian");
        } else if (!hasGuardian(today)) {
            missing.add("children.missing.guardianEnded");
        }
        if (childView == null) {
            missing.add("children.missing.childView");
        }
        if (bestInterests == null || bestInterestsAt == null || !RETURNS.contains(bestInterests)) {
            missing.add(undecided);
        } else if (objectsSince()) {
            missing.add(objection);
        }
        return missing;
    }

    /** Whether somebody is the guardian on that day. */
    public boolean hasGuardian(LocalDate day) {
        return guardian != null && (guardianUntil == null || !guardianUntil.isBefore(day));
    }

    /** Whether it was found best that the child doesn't return, and the child has objected to nothing since. */
    public boolean stayDecided() {
        return bestInterests != null && bestInterestsAt != null && !RETURNS.contains(bestInterests) && !objectsSince();
    }

    /** Whether the panel has to decide, for the first time or anew, since the child has objected. */
    public boolean undecided() {
        return bestInterests == null || objectsSince();
    }

    /** Whether the child has objected since the panel decided. */
    public boolean objectsSince() {
        return objection != null && (bestInterestsAt == null || bestInterestsAt.isBefore(objection));
    }

    /** The message keys of what is missing before the child travels. */
    public List<String> missingForTravel(LocalDate today) {
        var missing = missing("children.missing.bestInterestsOnTheWay", "children.missing.objectionOnTheWay", today);
        if (escort == null) {
            missing.add("children.missing.escort");
        }
        return missing;
    }

    /** Somebody is appointed until that day; since when the child has had a guardian stays. */
    public Safeguard withGuardian(Instant at, @Nullable LocalDate until) {
        return new Safeguard(
                guardian == null ? at : guardian,
                until,
                interview,
                childView,
                objection,
                bestInterests,
                bestInterestsAt,
                escort);
    }

    /** Null: no interview counts. */
    public Safeguard withInterview(@Nullable Instant at) {
        return new Safeguard(guardian, guardianUntil, at, childView, objection, bestInterests, bestInterestsAt, escort);
    }

    public Safeguard withChildView(Instant at) {
        return new Safeguard(guardian, guardianUntil, interview, at, objection, bestInterests, bestInterestsAt, escort);
    }

    public Safeguard withObjection(Instant at) {
        return new Safeguard(guardian, guardianUntil, interview, childView, at, bestInterests, bestInterestsAt, escort);
    }

    /** The child objects, whatever the panel has decided and on whichever day the child says so. */
    public Safeguard withObjectionAnew(Instant at) {
        return withObjection(
                bestInterestsAt == null || at.isAfter(bestInterestsAt) ? at : bestInterestsAt.plusNanos(1_000));
    }

    /** The panel decided, knowing what the child objected to so far. */
    public Safeguard withBestInterests(String decision, Instant at) {
        var known = objection == null || at.isAfter(objection) ? at : objection;
        return new Safeguard(guardian, guardianUntil, interview, childView, objection, decision, known, escort);
    }

    /** Null: the escort no longer has a name. */
    public Safeguard withEscort(@Nullable Instant at) {
        return new Safeguard(
                guardian, guardianUntil, interview, childView, objection, bestInterests, bestInterestsAt, at);
    }
}
