package org.homeward.deadlines.ladder;

import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineKind;

/** Says which ladder the steps of a rule have. */
public final class LadderForRule {

    private LadderForRule() {}

    /** Empty if nobody is ever told: the person decides (R2). */
    public static Optional<String> rule(DeadlineKind kind, String ladderOfRule) {
        return LadderKeyByDeadlineKind.of(kind, ladderOfRule);
    }
}
