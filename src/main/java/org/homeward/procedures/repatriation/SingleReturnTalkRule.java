package org.homeward.procedures.repatriation;

import org.homeward.procedures.CaseState;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.RepatriationProcess;

/**
 * One talk at a time: a report from home while one is open belongs to it; a warning in the report after the talk is talked about too. A
 * case on a version without that knows nothing of a talk before the report.
 */
final class SingleReturnTalkRule {

    private SingleReturnTalkRule() {}

    /** Whether the approval waits for it; a talk before the report keeps nobody waiting. */
    static boolean isAwaited(CaseState state) {
        return isReported(state) || !isBeforeReport(state);
    }

    /** Whether the talk itself came before the report. */
    static boolean isEarly(CaseState state) {
        return !isReported(state);
    }

    /** Whether home has reported, with a warning, since the talk. */
    static boolean isWarnedAnew(CaseState state) {
        return isBeforeReport(state)
                && isReported(state)
                && state.isTrue(HomeWarningProcess.Variable.WARNING_GIVEN)
                && state.isTrue(HomeWarningProcess.Variable.WARNED_ANEW);
    }

    private static boolean isReported(CaseState state) {
        return state.isTrue(RepatriationProcess.Variable.REPORTED);
    }

    private static boolean isBeforeReport(CaseState state) {
        return state.isTrue(OriginResponseProcess.Variable.BEFORE_REPORT);
    }
}
