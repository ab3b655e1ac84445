package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import org.homeward.engine.steps.StepReassigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what supervisors do with open steps into entries of the log, in the case's chain. */
@Component
final class StepListener {

    private final AuditLog log;
    private final Clock clock;

    StepListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void reassigned(StepReassigned event) {
        log.write(new AuditEntry(
                event.number().value(),
                clock.instant(),
                event.number(),
                event.by(),
                event.agency().value(),
                "stepReassigned",
                event.step(),
                List.of(event.to())));
    }
}
