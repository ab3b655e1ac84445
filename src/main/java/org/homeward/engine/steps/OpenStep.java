package org.homeward.engine.steps;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** A step that waits for somebody: codes and dates only. */
public record OpenStep(
        StepId id,
        CaseNumber number,
        StepModelPosition place,
        Stage stage,
        StepAssignment desk,
        StepDates dates,
        boolean child,
        Corridor corridor,
        String formKey) {

    /** Late is only what is an agency's to do and past its due date while its clock runs (R2). */
    public boolean lateAt(Instant now) {
        return dates.lateAt(now);
    }

    public String processKey() {
        return place.processKey();
    }

    public String processInstance() {
        return place.processInstance();
    }

    public String definitionId() {
        return place.definitionId();
    }

    public String key() {
        return place.key();
    }

    public AgencyCode agency() {
        return desk.agency();
    }

    public String group() {
        return desk.group();
    }

    public @Nullable String assignee() {
        return desk.assignee();
    }

    public boolean unrouted() {
        return desk.unrouted();
    }

    public SideRole role() {
        return desk.role();
    }

    public Instant opened() {
        return dates.opened();
    }

    public @Nullable Instant due() {
        return dates.due();
    }

    public @Nullable Instant nextTalk() {
        return dates.nextTalk();
    }

    public @Nullable Instant warn() {
        return dates.warn();
    }

    public String kind() {
        return dates.kind();
    }

    public boolean paused() {
        return dates.paused();
    }
}
