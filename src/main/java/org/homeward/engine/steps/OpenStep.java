package org.homeward.engine.steps;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for somebody: codes and dates only.
 *
 * @param group the role within the agency, {@code caseworker} or {@code supervisor}
 * @param assignee the account that took it, or null
 * @param due null when the person decides, or when the date it counts from isn't known yet
 * @param nextTalk for steps that the person decides: when to talk again; never late (R2)
 * @param kind the deadline's kind, {@code agencyDue}, {@code personDecides} ...
 * @param unrouted nobody holds the role, the focal point got it
 * @param role the model's role, {@code origin.focal-point}
 * @param paused whether its clock stands still
 */
public record OpenStep(
        StepId id,
        CaseNumber number,
        String processKey,
        String processInstance,
        String definitionId,
        String key,
        Stage stage,
        AgencyCode agency,
        String group,
        @Nullable String assignee,
        Instant opened,
        @Nullable Instant due,
        @Nullable Instant nextTalk,
        @Nullable Instant warn,
        String kind,
        boolean child,
        Corridor corridor,
        boolean unrouted,
        String formKey,
        SideRole role,
        boolean paused) {

    /** Late is only what is an agency's to do and past its due date while its clock runs (R2). */
    public boolean lateAt(Instant now) {
        return !paused && due != null && "agencyDue".equals(kind) && due.isBefore(now);
    }
}
