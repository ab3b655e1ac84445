package org.homeward.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the journey of a case. */
@ModelEffect(processes = JourneyStarts.JOURNEY, sets = ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED)
@Component
public class JourneyStarts {

    public static final String JOURNEY = ReturnJourneyProcess.KEY;

    private final RuntimeService runtime;
    private final CaseFactsRecords facts;
    private final CaseModelVersions versions;

    JourneyStarts(@Lazy RuntimeService runtime, CaseFactsRecords facts, @Lazy CaseModelVersions versions) {
        this.runtime = runtime;
        this.facts = facts;
        this.versions = versions;
    }

    /**
     * Opens the case's facts and starts its journey.
     *
     * @param variables codes, dates, yes/no, numbers and ids only
     */
    @Transactional
    public void start(CaseFacts opened, Map<String, Object> variables) {
        facts.open(opened);
        var all = new HashMap<>(variables);
        all.put(ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED, false);
        all.putAll(CaseFactsRecords.variables(opened));
        var journey = versions.process(opened.number(), JOURNEY).orElseThrow();
        runtime.startProcessInstanceById(journey, opened.number().value(), all);
    }

    /** When the person was detected; when the case was opened if the journey is over. */
    @Transactional(readOnly = true)
    public Instant detectedAt(CaseNumber number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(JOURNEY)
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .map(journey -> runtime.getVariable(journey.getId(), ReturnJourneyProcess.Variable.DETECTED_AT))
                .filter(Objects::nonNull)
                .map(detected -> Instant.parse(detected.toString()))
                .findFirst()
                .orElseGet(() -> facts.of(number).openedAt());
    }
}
