package org.homeward.sop.journey;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ModelDelegate;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.springframework.stereotype.Component;

/** What comes after the identification, from the decision {@code nextAfterDecision}. */
@ModelEffect(
        sets = "nextPart",
        decisions =
                @ModelEffect.Decision(
                        value = ChooseNextPart.DECISION,
                        inputs = {"identificationOutcome", "wayIn", "sameCountry", "child"}))
@Component("chooseNextPart")
class ChooseNextPart implements ModelDelegate {

    static final String DECISION = "nextAfterDecision";

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
        var inputs = new HashMap<String, Object>();
        inputs.put("identificationOutcome", execution.getVariable("identificationOutcome"));
        inputs.put("wayIn", execution.getVariable("wayIn"));
        inputs.put("sameCountry", execution.getVariable("sameCountry"));
        inputs.put("child", execution.getVariable("isChild"));
        var next = decisions.evaluate(DECISION, inputs).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule says what comes next"));
        execution.setVariable("nextPart", next.outputs().get("nextPart"));
    }
}
