package org.homeward.sop.repatriation;

import java.util.Map;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.engine.steps.HandedIn;
import org.homeward.shared.procedures.RepatriationProcess;
import org.springframework.stereotype.Component;

/** The province that the person names decides which province's social welfare is asked. */
@ModelEffect(step = RepatriationProcess.Step.REQUEST_TRACING)
@Component
final class RequestTracing implements HandInHandler {

    private final CaseFactsRecords facts;

    RequestTracing(CaseFactsRecords facts) {
        this.facts = facts;
    }

    @Override
    public Map<String, Object> handle(HandedIn handedIn) {
        var province = handedIn.text("originProvince");
        facts.change(handedIn.number(), known -> known.withOriginProvince(province));
        return Map.of();
    }
}
