package org.homeward.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the journey of a case. */
@Component
public class Journeys {

    static final String JOURNEY = "returnJourney";

    private final RuntimeService runtime;
    private final CaseFactsRecords facts;

    Journeys(@Lazy RuntimeService runtime, CaseFactsRecords facts) {
        this.runtime = runtime;
        this.facts = facts;
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
        all.put("guardianAppointed", false);
        all.putAll(CaseFactsRecords.variables(opened));
        runtime.startProcessInstanceByKey(JOURNEY, opened.number().value(), all);
    }
}
