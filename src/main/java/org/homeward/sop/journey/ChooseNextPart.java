package org.homeward.sop.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.models.NextPartFacts;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.stereotype.Component;

/** What comes after the identification, from the decision {@code nextAfterDecision}. */
@ModelEffect(
        sets = ReturnJourneyProcess.Variable.NEXT_PART,
        decisions =
                @ModelEffect.Decision(
                        value = ChooseNextPart.DECISION,
                        inputs = {
                            ReturnJourneyProcess.Variable.IDENTIFICATION_OUTCOME,
                            ReturnJourneyProcess.Variable.WAY_IN,
                            ReturnJourneyProcess.Variable.SAME_COUNTRY,
                            "child"
                        }))
@Component("chooseNextPart")
class ChooseNextPart implements ModelDelegate {

    static final String DECISION = Decision.NEXT_AFTER_DECISION;

    private final Decisions decisions;

    ChooseNextPart(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String titleKey() {
        return "delegate.chooseNextPart";
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = decisions
                .evaluate(
                        new CaseNumber(execution.getProcessBusinessKey()),
                        Decision.NEXT_AFTER_DECISION,
                        NextPartFacts.of(execution))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule says what comes next"));
        execution.setVariable(
                ReturnJourneyProcess.Variable.NEXT_PART, next.outputs().get(ReturnJourneyProcess.Variable.NEXT_PART));
    }
}
