package org.homeward.procedures.repatriation;

import org.homeward.procedures.CasePart;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;

/** A day that passed while its question waited, for a court's hold for example, isn't agreed to: another one is named. */
final class ApprovedDaySteps {

    static final StepRules DECIDE_RETURN = StepRules.of(ReturnApprovalProcess.Step.DECIDE_RETURN)
            .insists(
                    "approves",
                    (state, said) -> said.is(
                            ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.APPROVED),
                    ahead(
                            ReturnApprovalProcess.Variable.RETURN_DECISION,
                            ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE,
                            "approval.dayOver"));

    static final StepRules ANSWER_SHORT_NOTICE = StepRules.of(ShortNoticeProcess.Step.ANSWER_SHORT_NOTICE)
            .insists(
                    "agrees",
                    (state, said) ->
                            said.is(ShortNoticeProcess.Variable.NOTICE_ANSWER, ShortNoticeProcess.Answer.AGREED),
                    ahead(
                            ShortNoticeProcess.Variable.NOTICE_ANSWER,
                            ShortNoticeProcess.Variable.PLANNED_HANDOVER,
                            "notice.dayOver"));

    private ApprovedDaySteps() {}

    private static Requirement ahead(String answer, String day, String key) {
        return Requirement.refuses(
                "dayIsAhead",
                answer,
                key,
                (state, said) -> state.day(day)
                        .filter(proposed -> proposed.isBefore(state.world().today(said.country())))
                        .isPresent(),
                CasePart.PROCESS);
    }
}
