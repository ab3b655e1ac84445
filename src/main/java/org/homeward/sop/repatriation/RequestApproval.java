package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.ChildSafety;
import org.springframework.stereotype.Component;

/**
 * No return of a child is asked for without its safeguards (R19). Nobody's is asked for after an assessment of the family, or
 * against a warning from home, before the person has heard the warning and the risk was found bearable again; nor without a
 * verified nationality or an exception by both focal points. A consent to the return that has grown old, by a hold or otherwise,
 * is asked again, and the day that is proposed leaves time for the notice and lies before the end of that consent. A refusal
 * while the newest look at the risk says no ends the return as too dangerous.
 */
@ModelEffect(
        step = ReturnApprovalProcess.Step.REQUEST_APPROVAL,
        rules = "R19",
        answers = {ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE},
        sets = {ReturnApprovalProcess.Variable.RISK_TOO_HIGH, ReturnApprovalProcess.Variable.CHILD_OBJECTS})
@Component
final class RequestApproval implements HandInHandler {

    private static final Set<String> WEIGHING =
            Set.of(HomeWarningProcess.Step.HEAR_WARNING, HomeWarningProcess.Step.REASSESS_RISK);

    private static final Set<String> WITHOUT_ASKING =
            Set.of(ReturnApprovalProcess.Answer.REFUSED, ReturnApprovalProcess.Answer.ASK_AGAIN);

    private final ConsentAge age;
    private final ChildSafety safety;
    private final Steps steps;
    private final WorkItems workItems;
    private final RiskSeen risk;
    private final NationalityKnown nationality;
    private final NoticeGiven notice;

    RequestApproval(
            ConsentAge age,
            ChildSafety safety,
            Steps steps,
            WorkItems workItems,
            RiskSeen risk,
            NationalityKnown nationality,
            NoticeGiven notice) {
        this.age = age;
        this.notice = notice;
        this.risk = risk;
        this.nationality = nationality;
        this.safety = safety;
        this.steps = steps;
        this.workItems = workItems;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!WITHOUT_ASKING.contains(String.valueOf(handedIn.text(ReturnApprovalProcess.Variable.HOST_DECISION)))) {
            age.requireRecent(handedIn, ReturnApprovalProcess.Variable.HOST_DECISION);
            requirePossible(handedIn);
            nationality.require(handedIn, ReturnApprovalProcess.Variable.HOST_DECISION);
            requireRiskSeenAgain(handedIn);
            risk.requireBearable(handedIn, ReturnApprovalProcess.Variable.HOST_DECISION);
            safety.requireForApproval(handedIn.number(), ReturnApprovalProcess.Variable.HOST_DECISION);
        }
        return Map.of(
                ReturnApprovalProcess.Variable.RISK_TOO_HIGH,
                risk.isTooHigh(handedIn.number()),
                ReturnApprovalProcess.Variable.CHILD_OBJECTS,
                safety.lacksDecision(handedIn.number()));
    }

    private void requirePossible(HandedIn handedIn) {
        var day = handedIn.text(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
        if (day != null && !day.isBlank()) {
            notice.requireTimeToTell(
                    handedIn, LocalDate.parse(day), ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
            age.requireUntil(handedIn, LocalDate.parse(day), ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
        }
    }

    private void requireRiskSeenAgain(HandedIn handedIn) {
        var known = steps.variables(handedIn.step());
        var warned = Boolean.TRUE.equals(known.get(RepatriationProcess.Variable.HOME_WARNS));
        if (!warned && !Boolean.TRUE.equals(known.get(RepatriationProcess.Variable.RISK_REOPENED))) {
            return;
        }
        var weighed = isWeighed(handedIn);
        var found = weighed ? Optional.<String>empty() : risk.foundSinceTheReport(handedIn.number());
        if (found.filter(ReturnWishProcess.Answer.GO::equals).isPresent()
                || !weighed && risk.wasSeenInALaterTalk(handedIn.number())) {
            return;
        }
        var unsafe = warned ? "warning.stillUnsafe" : "risk.stillUnsafe";
        var unseen = warned ? "warning.notSeenAgain" : "risk.notSeenAgain";
        throw WrongContent.field(ReturnApprovalProcess.Variable.HOST_DECISION, found.isPresent() ? unsafe : unseen);
    }

    /** Whether the talk or the new assessment is open: what was found after an earlier warning doesn't answer this one. */
    private boolean isWeighed(HandedIn handedIn) {
        return workItems.ofCase(handedIn.number()).stream().anyMatch(step -> WEIGHING.contains(step.key()));
    }
}
