package org.homeward.engine.steps;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * A step that is over.
 *
 * @param by the account that handed it in, or null
 * @param how {@code done}, or {@code ended} when an event of the case ended it
 */
public record FinishedStep(
        StepId id,
        CaseNumber number,
        StepModelPosition place,
        Stage stage,
        AgencyCode agency,
        Instant opened,
        @Nullable Instant due,
        Instant finished,
        @Nullable String by,
        String how) {
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
}
