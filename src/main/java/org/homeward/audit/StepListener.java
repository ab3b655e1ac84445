package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import org.homeward.engine.steps.StepReassignedEvent;
import org.homeward.engine.steps.StepUnassignedEvent;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns a change of the one who has a step into an entry of the log, in the case's chain. */
@Component
final class StepListener {

    private final AuditLog log;
    private final Clock clock;

    StepListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void reassigned(StepReassignedEvent event) {
        log(event.number(), event.by(), event.agency(), "stepReassigned", event.step(), event.to());
    }

    @EventListener
    void takenBack(StepUnassignedEvent event) {
        var step = event.step();
        log(step.number(), "leavers", step.agency(), "stepTakenBack", step.id(), event.from());
    }

    private void log(CaseNumber number, String actor, AgencyCode agency, String what, StepId step, String account) {
        log.write(new AuditEntry(
                number.value(), clock.instant(), number, actor, agency.value(), what, step, List.of(account)));
    }
}
