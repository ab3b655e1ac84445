package org.homeward.sop.reintegration;

import java.util.Map;
import org.homeward.engine.MessageReceivers;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.HandedIn;
import org.homeward.sop.PartReaders;
import org.springframework.stereotype.Component;

/** The parts of a case from the steps of the support at home, for the declarations. */
@Component
final class HomeParts implements PartReaders {

    private final WorkItems workItems;
    private final MessageReceivers receivers;

    HomeParts(WorkItems workItems, MessageReceivers receivers) {
        this.workItems = workItems;
        this.receivers = receivers;
    }

    @Override
    public Map<String, Reader> readers() {
        return Map.of("endsWith", this::endsWith);
    }

    private Object endsWith(HandedIn step, String of) {
        var names = of.split("/");
        return workItems.ofCase(step.number()).stream()
                .filter(open -> open.key().equals(names[0]))
                .allMatch(open -> receivers.isAwaited(open.number(), names[1], open.processInstance()));
    }
}
