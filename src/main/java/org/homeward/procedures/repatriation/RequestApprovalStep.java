package org.homeward.procedures.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.RequirementGroup;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.conditions.ChildSafetyRules;
import org.homeward.procedures.conditions.ConsentAgeRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.procedures.limits.ConsentFormLines;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/**
 * Nobody's return is asked for after an assessment of the family, or against a warning from home, before the person has heard the
 * warning and the risk was found bearable again. A refusal while the newest look at the risk says no ends the return as too dangerous.
 * All that keeps the host from approving is said at once, and when the form opens.
 */
final class RequestApprovalStep {

    private static final String DECISION = ReturnApprovalProcess.Variable.HOST_DECISION;
    private static final String DAY = ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE;

    /** The purposes on which the return rests. */
    private static final Set<Purpose> RESTS_ON =
            Set.of(Purpose.Return, Purpose.ShareWithOriginAgency, Purpose.ShareForNationality, Purpose.FamilyContact);

    static final StepRules RULES = StepRules.of(ReturnApprovalProcess.Step.REQUEST_APPROVAL)
            .asks(DECISION, DAY)
            .form(SharingLimitRules.form()
                    .shows("consentDays", state -> ConsentFormLines.standing(state, RESTS_ON), CasePart.CONSENTS)
                    .proposesAgain(DAY))
            .reads(CasePart.SAFEGUARDS)
            .reads(RiskRules.READS)
            .sets(ReturnApprovalProcess.Variable.RISK_TOO_HIGH, ReturnApprovalProcess.Variable.CHILD_OBJECTS)
            .foresees(
                    "asksForApproval",
                    (state, said) -> asks(said),
                    RequirementGroup.each(
                            ConsentAgeRules.recent(DECISION),
                            JourneyRules.nationalityKnown(DECISION),
                            riskSeenAgain(),
                            RiskRules.bearable(DECISION),
                            ChildSafetyRules.forApproval(DECISION)))
            .insists(
                    "asksForApproval",
                    (state, said) -> asks(said),
                    ReturnNoticeRules.timeToTell(DAY),
                    ConsentAgeRules.untilTheDay(DAY))
            .then((state, said) -> Effects.set(ReturnApprovalProcess.Variable.RISK_TOO_HIGH, RiskRules.isTooHigh(state))
                    .andSet(ReturnApprovalProcess.Variable.CHILD_OBJECTS, ChildSafetyRules.lacksDecision(state)));

    private RequestApprovalStep() {}

    private static boolean asks(HandedInStep said) {
        return !said.is(DECISION, ReturnApprovalProcess.Answer.REFUSED)
                && !said.is(DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN);
    }

    private static Requirement riskSeenAgain() {
        return new Requirement(
                "riskSeenAgain",
                Set.of(),
                Set.of(DECISION),
                Set.of(
                        CasePart.PROCESS,
                        CasePart.OPEN_STEPS,
                        CasePart.EVENTS,
                        CasePart.newest(RiskRules.LATER),
                        CasePart.given(RiskRules.LATER)),
                (state, said) -> unseen(state));
    }

    private static List<FieldProblem> unseen(CaseState state) {
        var warned = state.isTrue(RepatriationProcess.Variable.HOME_WARNS);
        if (!warned && !state.isTrue(RepatriationProcess.Variable.RISK_REOPENED)) {
            return List.of();
        }
        // while the talk or the new assessment is open, what was found after an earlier warning doesn't answer this one
        var weighed = state.isOpen(HomeWarningProcess.Step.HEAR_WARNING, HomeWarningProcess.Step.REASSESS_RISK);
        var found = weighed ? Optional.<String>empty() : RiskRules.foundSinceTheReport(state);
        if (found.filter(ReturnWishProcess.Answer.GO::equals).isPresent()
                || !weighed && RiskRules.wasSeenInALaterTalk(state)) {
            return List.of();
        }
        var why = found.isPresent() ? ".stillUnsafe" : ".notSeenAgain";
        return List.of(Requirement.problem(DECISION, (warned ? "warning" : "risk") + why));
    }
}
