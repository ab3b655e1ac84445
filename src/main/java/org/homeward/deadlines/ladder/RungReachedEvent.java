package org.homeward.deadlines.ladder;

import java.util.List;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A step's next rung was walked; told in the same transaction.
 *
 * @param who whom the rung names, role codes joined by {@code +}
 * @param agencies whom it reached
 * @param ownDesk whether it told the step's own holder only
 * @param by who escalated by hand, or null if the time did
 */
public record RungReachedEvent(
        OpenStep step,
        int level,
        String who,
        List<AgencyCode> agencies,
        boolean ownDesk,
        @Nullable Actor by) {

    public RungReachedEvent {
        agencies = List.copyOf(agencies);
    }
}
