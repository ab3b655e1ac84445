package org.homeward.procedures.repatriation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;

/**
 * Whether a notice comes early enough, for the day that both sides approved (P11). One that doesn't is asked for, and goes out only
 * when the country of origin agrees; a day that it named itself needs no further asking.
 */
final class ReturnNoticeRules {

    /** Whether the other side is to be asked for a day that is too near, or not the approved one. */
    static final String ASKED = "shorterNoticeAsked";

    private static final String SHORTEST = "shortestNotice";

    private ReturnNoticeRules() {}

    /** The shortest notice for the day that is proposed isn't over already. */
    static Requirement timeToTell(String field) {
        return Requirement.checks("noticeStillPossible", Set.of(field), (state, said) -> said.day(field)
                .filter(day -> isLate(state, said, day))
                .map(day -> List.of(Requirement.problem(
                        field, "approval.dayTooSoon", state.world().amount(SHORTEST, said.country()))))
                .orElse(List.of()));
    }

    /** The notice is early enough and for the approved day, or the other side is asked. */
    static RequirementGroup earlyEnoughOrAsked() {
        return RequirementGroup.first(
                Requirement.checks(
                        "noticeEarlyOrAsked",
                        Set.of(HandoverProcess.Variable.PLANNED_HANDOVER, ASKED),
                        (state, said) -> said.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                                .filter(day -> !isAsked(state, said, day) && isLate(state, said, day))
                                .map(day -> List.of(Requirement.problem(
                                        HandoverProcess.Variable.PLANNED_HANDOVER,
                                        "notice.tooShort",
                                        state.world().amount(SHORTEST, said.country()))))
                                .orElse(List.of()),
                        CasePart.PROCESS),
                Requirement.refuses(
                        "approvedDayOrAsked",
                        HandoverProcess.Variable.PLANNED_HANDOVER,
                        "notice.otherDay",
                        (state, said) -> said.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                                .filter(day -> !isAsked(state, said, day) && isOther(state, day))
                                .isPresent(),
                        CasePart.PROCESS));
    }

    /** Whether the other side has to agree first. */
    static boolean needsAgreement(CaseState state, HandedInStep said) {
        return said.day(HandoverProcess.Variable.PLANNED_HANDOVER)
                .filter(day -> !isItsOwn(state, day) && (isLate(state, said, day) || isOther(state, day)))
                .isPresent();
    }

    private static boolean isAsked(CaseState state, HandedInStep said, LocalDate day) {
        return said.is(ASKED, "yes") || isItsOwn(state, day);
    }

    private static boolean isItsOwn(CaseState state, LocalDate day) {
        return state.day(HandoverProcess.Variable.NOTICE_READY_ON)
                .filter(day::equals)
                .isPresent();
    }

    private static boolean isOther(CaseState state, LocalDate day) {
        return state.day(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE)
                .filter(approved -> !approved.equals(day))
                .isPresent();
    }

    private static boolean isLate(CaseState state, HandedInStep said, LocalDate day) {
        return state.world()
                .lastDay(SHORTEST, said.country(), day)
                .filter(last -> state.world().today(said.country()).isAfter(last))
                .isPresent();
    }
}
