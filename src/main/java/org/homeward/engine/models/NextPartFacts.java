package org.homeward.engine.models;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.shared.procedures.ReturnJourneyProcess.Variable;

/** What the decision on the next part of the journey is told. */
public final class NextPartFacts {

    private NextPartFacts() {}

    public static Map<String, Object> of(DelegateExecution journey) {
        var facts = new HashMap<String, Object>();
        facts.put(Variable.IDENTIFICATION_OUTCOME, journey.getVariable(Variable.IDENTIFICATION_OUTCOME));
        facts.put(Variable.WAY_IN, journey.getVariable(Variable.WAY_IN));
        facts.put(Variable.SAME_COUNTRY, journey.getVariable(Variable.SAME_COUNTRY));
        facts.put("child", journey.getVariable(Variable.IS_CHILD));
        return facts;
    }
}
