package org.homeward.inbox;

import java.time.Instant;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepDates;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: an open step, or a request to the other country that waits for its answer.
 *
 * @param step the step's key, or the request's message name
 * @param definitionId null for a request
 * @param marks null for a step that stands alone: its agency learns neither stage nor corridor nor that it is a child's case
 * @param dueWithoutPause when what is waited for would be due without its pauses; null if it has none
 * @param drafted when the reader last saved what they have begun to write in it; null if nothing, or where no list shows it
 */
public record InboxRow(
        String id,
        CaseNumber number,
        String step,
        @Nullable String definitionId,
        @Nullable Marks marks,
        Desk desk,
        StepDates dates,
        @Nullable Instant dueWithoutPause,
        @Nullable Instant drafted) {

    /** The line of a step of the reader's own agency, without marks of its case. */
    public static InboxRow withoutMarks(OpenStep step) {
        return of(step, true, null);
    }

    /**
     * The line of a step of the reader's own agency.
     *
     * @param alone whether no mark of its case stands beside it
     */
    public static InboxRow of(OpenStep step, boolean alone, @Nullable Instant dueWithoutPause) {
        return new InboxRow(
                step.id().value(),
                step.number(),
                step.key(),
                step.definitionId(),
                alone ? null : new Marks(step.stage(), step.corridor(), step.child()),
                new Desk(step.agency(), false, step.assignee(), step.unrouted()),
                step.dates(),
                dueWithoutPause,
                null);
    }

    /** Late is only what is an agency's to do and past its due date while its clock runs (R2). */
    public boolean lateAt(Instant now) {
        return dates.lateAt(now);
    }

    /** What is said of its case. */
    public record Marks(Stage stage, Corridor corridor, boolean child) {}

    /**
     * At whose desk it lies.
     *
     * @param unnamed whether the agency is a shelter whose name isn't for the reader (R9)
     * @param assignee null also where another agency has the step: who it is there is that agency's affair
     */
    public record Desk(
            AgencyCode agency, boolean unnamed, @Nullable String assignee, boolean unrouted) {}
}
