package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import org.homeward.casefile.linked.CaseLinkHandledEvent;
import org.homeward.casefile.notes.NoteHandledEvent;
import org.homeward.channel.questions.QuestionHandledEvent;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.sop.ServiceHandledEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what people write to one another about a case, and read of it, into entries of the log, in the case's chain. */
@Component
final class QuestionAndNoteListener {

    private final AuditLog log;
    private final Clock clock;

    QuestionAndNoteListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void handled(QuestionHandledEvent event) {
        log(event.number(), event.user(), event.agency(), event.what(), null, event.codes());
    }

    @EventListener
    void handled(NoteHandledEvent event) {
        log(event.number(), event.user(), event.agency(), event.what(), event.step(), List.of());
    }

    @EventListener
    void handled(CaseLinkHandledEvent event) {
        log(event.number(), event.user(), event.agency(), event.what(), null, List.of());
    }

    @EventListener
    void handled(ServiceHandledEvent event) {
        log(event.number(), event.user(), event.agency(), event.what(), null, List.of(String.valueOf(event.id())));
    }

    private void log(
            CaseNumber number, String user, AgencyCode agency, String what, @Nullable StepId step, List<String> codes) {
        log.write(new AuditEntry(number.value(), clock.instant(), number, user, agency.value(), what, step, codes));
    }
}
