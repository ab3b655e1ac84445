package org.homeward.cases;

import java.time.Instant;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * An open step as a reader of the case may see it.
 *
 * @param id null if the step isn't at the reader's agency
 * @param assignee the account that took it; null if none did, or if the step isn't at the reader's agency
 */
public record CaseStep(
        @Nullable StepId id,
        String definitionId,
        String key,
        String processKey,
        Stage stage,
        CaseParty agency,
        @Nullable String assignee,
        Dates dates) {

    static CaseStep of(
            OpenStep step, CaseParty agency, AgencyCode reader, Instant now, @Nullable Instant withoutPause) {
        var own = step.agency().equals(reader);
        return new CaseStep(
                own ? step.id() : null,
                step.definitionId(),
                step.key(),
                step.processKey(),
                step.stage(),
                agency,
                own ? step.assignee() : null,
                new Dates(
                        step.opened(),
                        step.due(),
                        step.nextTalk(),
                        "personDecides".equals(step.kind()),
                        step.lateAt(now),
                        step.paused(),
                        withoutPause));
    }

    /**
     * Its dates.
     *
     * @param due null when the person decides
     * @param nextTalk when to talk with the person again, for steps that the person decides
     * @param dueWithoutPause when it would be due without its pauses; null if it has none
     */
    public record Dates(
            Instant opened,
            @Nullable Instant due,
            @Nullable Instant nextTalk,
            boolean personDecides,
            boolean late,
            boolean paused,
            @Nullable Instant dueWithoutPause) {}
}
