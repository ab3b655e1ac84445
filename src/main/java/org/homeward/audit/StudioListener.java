package org.homeward.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.homeward.studio.drafts.SopDraftActionEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what process owners do with procedures into entries of the log, in the chain of the owner's agency. */
@Component
final class StudioListener {

    private final AuditLog log;
    private final Clock clock;

    StudioListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void acted(SopDraftActionEvent event) {
        var codes =
                new ArrayList<>(List.of(event.draft().toString(), event.sop().key()));
        codes.addAll(event.codes());
        var agency = event.agency().value();
        log.write(new AuditEntry(agency, clock.instant(), null, event.by(), agency, event.what(), null, codes));
    }
}
