package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import org.homeward.deadlines.ladder.HolderRemindedEvent;
import org.homeward.deadlines.ladder.ReminderAnsweredEvent;
import org.homeward.deadlines.ladder.RungReachedEvent;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what people do about late steps into entries of the log, in the case's chain. */
@Component
final class LadderListener {

    private final AuditLog log;
    private final Clock clock;

    LadderListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** An escalation by time alone is nobody's act: the timeline has it. */
    @EventListener
    void escalated(RungReachedEvent event) {
        var by = event.by();
        if (by != null) {
            var codes = List.of(String.valueOf(event.level()), event.who());
            log(event.step(), by.username(), by.agency(), "stepEscalated", codes);
        }
    }

    @EventListener
    void reminded(HolderRemindedEvent event) {
        log(event.step(), event.by().username(), event.by().agency(), "stepReminded", List.of());
    }

    @EventListener
    void answered(ReminderAnsweredEvent event) {
        var answer = event.answer();
        log(
                event.step(),
                event.by(),
                answer.agency(),
                "stepAnswered",
                List.of(answer.kind().name()));
    }

    private void log(OpenStep step, String by, AgencyCode agency, String what, List<String> codes) {
        log.write(new AuditEntry(
                step.number().value(), clock.instant(), step.number(), by, agency.value(), what, step.id(), codes));
    }
}
