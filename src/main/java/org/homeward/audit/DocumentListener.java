package org.homeward.audit;

import java.time.Clock;
import org.homeward.casefile.documents.DocumentHandledEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to documents into entries of the log. */
@Component
final class DocumentListener {

    private final AuditLog log;
    private final Clock clock;

    DocumentListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void handled(DocumentHandledEvent event) {
        log.write(new AuditEntry(
                event.number().value(),
                clock.instant(),
                event.number(),
                event.user(),
                event.agency().value(),
                event.what(),
                event.step(),
                event.codes()));
    }
}
