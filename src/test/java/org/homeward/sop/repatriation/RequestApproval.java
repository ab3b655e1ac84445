package org.homeward.sop.repatriation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.Steps;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.children.ChildRefused;
import org.homeward.sop.declared.Former;
import org.homeward.sop.limits.OldConsentRefused;

/**
 * No return of a child is asked for without its safeguards (R19). Nobody's is asked for after an assessment of the family, or
 * against a warning from home, before the person has heard the warning and the risk was found bearable again; nor without a
 * verified nationality or an exception by both focal points. A consent to the return that has grown old, by a hold or otherwise,
 * is asked again, and the day that is proposed leaves time for the notice and lies before the end of that consent. A refusal
 * while the newest look at the risk says no ends the return as too dangerous. What keeps the host from approving is said when the form
 * opens.
 */
@Former
final class RequestApproval implements HandInHandler {

    private static final String DECISION = ReturnApprovalProcess.Variable.HOST_DECISION;

    private static final Set<String> WEIGHING =
            Set.of(HomeWarningProcess.Step.HEAR_WARNING, HomeWarningProcess.Step.REASSESS_RISK);

    private static final Set<String> WITHOUT_ASKING =
            Set.of(ReturnApprovalProcess.Answer.REFUSED, ReturnApprovalProcess.Answer.ASK_AGAIN);

    private final OldConsentRefused age;
    private final ChildRefused safety;
    private final Steps steps;
    private final WorkItems workItems;
    private final RiskSeen risk;
    private final NationalityKnown nationality;
    private final NoticeGiven notice;

    RequestApproval(
            OldConsentRefused age,
            ChildRefused safety,
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
    public String step() {
        return ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        if (!WITHOUT_ASKING.contains(String.valueOf(handedIn.text(DECISION)))) {
            var refusals = refusals(handedIn.number(), handedIn.step());
            if (!refusals.isEmpty()) {
                throw WrongContent.fields(refusals);
            }
            requirePossible(handedIn);
        }
        return Map.of(
                ReturnApprovalProcess.Variable.RISK_TOO_HIGH,
                risk.isTooHigh(handedIn.number()),
                ReturnApprovalProcess.Variable.CHILD_OBJECTS,
                safety.lacksDecision(handedIn.number()));
    }

    /** What keeps the host from approving now. */
    private List<FieldProblem> refusals(CaseNumber number, StepId step) {
        return Stream.<Runnable>of(
                        () -> age.requireRecent(number, DECISION),
                        () -> nationality.require(step, DECISION),
                        () -> requireRiskSeenAgain(number, step),
                        () -> risk.requireBearable(number, DECISION),
                        () -> safety.requireForApproval(number, DECISION))
                .flatMap(required -> missing(required).stream())
                .toList();
    }

    private static List<FieldProblem> missing(Runnable required) {
        try {
            required.run();
            return List.of();
        } catch (WrongContent wrong) {
            return wrong.problems();
        }
    }

    private void requirePossible(HandedIn handedIn) {
        var day = handedIn.text(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
        if (day != null && !day.isBlank()) {
            notice.requireTimeToTell(
                    handedIn, LocalDate.parse(day), ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
            age.requireUntil(handedIn, LocalDate.parse(day), ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE);
        }
    }

    private void requireRiskSeenAgain(CaseNumber number, StepId step) {
        var known = steps.variables(step);
        var warned = Boolean.TRUE.equals(known.get(RepatriationProcess.Variable.HOME_WARNS));
        if (!warned && !Boolean.TRUE.equals(known.get(RepatriationProcess.Variable.RISK_REOPENED))) {
            return;
        }
        var weighed = isWeighed(number);
        var found = weighed ? Optional.<String>empty() : risk.foundSinceTheReport(number);
        if (found.filter(ReturnWishProcess.Answer.GO::equals).isPresent()
                || !weighed && risk.wasSeenInALaterTalk(number)) {
            return;
        }
        var unsafe = warned ? "warning.stillUnsafe" : "risk.stillUnsafe";
        var unseen = warned ? "warning.notSeenAgain" : "risk.notSeenAgain";
        throw WrongContent.field(DECISION, found.isPresent() ? unsafe : unseen);
    }

    /** Whether the talk or the new assessment is open: what was found after an earlier warning doesn't answer this one. */
    private boolean isWeighed(CaseNumber number) {
        return workItems.ofCase(number).stream().anyMatch(step -> WEIGHING.contains(step.key()));
    }
}
