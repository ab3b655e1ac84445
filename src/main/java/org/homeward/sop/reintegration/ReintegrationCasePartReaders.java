package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.MessageCorrelation;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedInStep;
import org.homeward.sop.CasePartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case from the steps of the support at home, for the declarations. */
@Component
final class ReintegrationCasePartReaders implements CasePartReaders {

    private final WorkItems workItems;
    private final MessageCorrelation receivers;

    ReintegrationCasePartReaders(WorkItems workItems, MessageCorrelation receivers) {
        this.workItems = workItems;
        this.receivers = receivers;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("endsWith", this::endsWith);
    }

    private Object endsWith(HandedInStep step, String of) {
        var names = of.split("/");
        return workItems.ofCase(step.number()).stream()
                .filter(open -> open.key().equals(names[0]))
                .allMatch(open -> receivers.isAwaited(open.number(), names[1], open.processInstance()));
    }
}
