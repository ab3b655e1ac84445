package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.steps.Steps;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.sop.declared.Former;

/**
 * One talk at a time: what home reports while one is open belongs to it; a warning in the report after the talk is talked about too.
 * A case on a version without that knows nothing of a talk before the report.
 */
@Former
class OneTalk {

    private final Steps steps;

    OneTalk(Steps steps) {
        this.steps = steps;
    }

    /** Whether the approval waits for it; a talk before the report keeps nobody waiting. */
    boolean isAwaited(HandedIn handedIn) {
        var known = steps.variables(handedIn.step());
        return isReported(known) || !isBeforeReport(known);
    }

    /** Whether the talk itself came before the report. */
    boolean isEarly(HandedIn talk) {
        return !isReported(steps.variables(talk.step()));
    }

    /** Whether home has reported, with a warning, since the talk. */
    boolean isWarnedAnew(HandedIn handedIn) {
        var known = steps.variables(handedIn.step());
        return isBeforeReport(known)
                && isReported(known)
                && isTrue(known, HomeWarningProcess.Variable.WARNING_GIVEN)
                && isTrue(known, HomeWarningProcess.Variable.WARNED_ANEW);
    }

    private static boolean isReported(Map<String, Object> known) {
        return isTrue(known, RepatriationProcess.Variable.REPORTED);
    }

    private static boolean isBeforeReport(Map<String, Object> known) {
        return isTrue(known, OriginResponseProcess.Variable.BEFORE_REPORT);
    }

    private static boolean isTrue(Map<String, Object> known, String variable) {
        return Boolean.TRUE.equals(known.get(variable));
    }
}
