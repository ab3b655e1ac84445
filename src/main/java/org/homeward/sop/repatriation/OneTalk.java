package org.homeward.sop.repatriation;

import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One talk at a time: what home reports while one is open belongs to it. Cases on versions without that know neither variable. */
@Component
class OneTalk {

    private final Steps steps;

    OneTalk(Steps steps) {
        this.steps = steps;
    }

    /** Whether the approval waits for it; a warning that comes before the report keeps nobody waiting yet. */
    boolean isWaitedFor(HandedIn handedIn) {
        return !Boolean.FALSE.equals(known(handedIn, HomeWarningProcess.Variable.APPROVAL_WAITS));
    }

    /** Whether home has warned since the person was talked with. */
    boolean isWarnedAnew(HandedIn handedIn) {
        return Boolean.TRUE.equals(known(handedIn, HomeWarningProcess.Variable.WARNED_ANEW));
    }

    private @Nullable Object known(HandedIn handedIn, String variable) {
        return steps.variables(handedIn.step()).get(variable);
    }
}
