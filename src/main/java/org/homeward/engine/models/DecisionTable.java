package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.homeward.engine.wall.reading.RawDecisionTable;

/** One parsed decision table with the annotations of its rules; cases and trials ask it alike. */
public final class DecisionTable {

    private static final FiredRules ENGINE = new FiredRules();

    private final DmnDecision decision;
    private final Map<String, String> annotations;
    private final Cache<Map<String, Object>, List<Decisions.Fired>> answers =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private DecisionTable(DmnDecision decision, Map<String, String> annotations) {
        this.decision = decision;
        this.annotations = annotations;
    }

    /** Reads the table with this key. */
    public static DecisionTable read(String key, byte[] file) {
        var annotations = new HashMap<String, String>();
        RawDecisionTable.of(file).forEach(table -> table.rules().forEach(rule -> rule.children("dmn:description")
                .forEach(note -> annotations.put(rule.attribute("id").orElse(""), note.text()))));
        return new DecisionTable(ENGINE.parsed(key, new ByteArrayInputStream(file)), annotations);
    }

    /** The wall lets no table ask a clock or chance: the same inputs always fire the same rules. */
    public List<Decisions.Fired> evaluate(Map<String, Object> inputs) {
        return answers.get(new HashMap<>(inputs), this::decide);
    }

    private List<Decisions.Fired> decide(Map<String, Object> inputs) {
        return ENGINE.of(decision, inputs).stream().map(this::fired).toList();
    }

    private Decisions.Fired fired(DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, Object>();
        rule.getOutputEntries()
                .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
        return new Decisions.Fired(Collections.unmodifiableMap(outputs), annotations.getOrDefault(rule.getId(), ""));
    }

    /** Says which rules of a decision table fire; the engine's own results don't name them, only what it tells a listener does. */
    private static final class FiredRules {

        private final DmnEngine engine;
        private List<DmnEvaluatedDecisionRule> told = List.of();

        FiredRules() {
            var configuration = new DefaultDmnEngineConfiguration();
            configuration.getCustomPostDecisionTableEvaluationListeners().add(this::told);
            configuration.setFeelEngineFactory(
                    () -> new CellResultCache(new ScalaFeelEngineFactory().createInstance()));
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
}
