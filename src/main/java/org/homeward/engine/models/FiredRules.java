package org.homeward.engine.models;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Says which rules of a decision table fire; the engine's own results don't name them, only what it tells a listener does. */
final class FiredRules {

    private final DmnEngine engine;
    private List<DmnEvaluatedDecisionRule> told = List.of();

    FiredRules() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::told);
        engine = configuration.buildEngine();
    }

    DmnDecision parsed(String key, InputStream source) {
        return engine.parseDecision(key, source);
    }

    /** One at a time, so that what the listener is told belongs to this table; answers are kept by who asks. */
    synchronized List<DmnEvaluatedDecisionRule> of(DmnDecision decision, Map<String, Object> inputs) {
        told = List.of();
        engine.evaluateDecisionTable(decision, inputs);
        return told;
    }

    private void told(DmnDecisionTableEvaluationEvent event) {
        told = List.copyOf(event.getMatchingRules());
    }
}
