package org.homeward.procedures.repatriation;

import java.util.List;
import org.homeward.procedures.StepRules;

/** The declared steps of the return. */
public final class RepatriationSteps {

    public static final List<StepRules> ALL = List.of(
            AcknowledgeRequest.RULES,
            CheckDeparture.RULES,
            ConfirmDestruction.FAMILY,
            ConfirmDestruction.RECEIVED,
            CounselReturn.RULES,
            DayPassed.ANSWER_SHORT_NOTICE,
            DayPassed.DECIDE_RETURN,
            DecideException.RULES,
            HandOver.RULES,
            HearWarning.RULES,
            HomeWarns.ASSESS_FAMILY,
            HomeWarns.REPORT_ASSESSMENT,
            LooksAtRisk.ASSESS,
            LooksAtRisk.REASSESS,
            LooksAtRisk.RECHECK,
            ReferStatelessness.RULES,
            RequestApproval.RULES,
            RequestTracing.RULES,
            SendNotice.RULES,
            VerifyNationality.RULES,
            WayHomeWithin.BRING_HOME,
            WayHomeWithin.PLAN_TRAVEL);

    private RepatriationSteps() {}
}
