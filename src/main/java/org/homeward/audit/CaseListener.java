package org.homeward.audit;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.AccessRefusedEvent;
import org.homeward.casefile.CaseDataReadEvent;
import org.homeward.casefile.CaseDataWrittenEvent;
import org.homeward.casefile.CaseEndedEvent;
import org.homeward.casefile.CaseOpenedEvent;
import org.homeward.casefile.ConsentRecordedEvent;
import org.homeward.casefile.ConsentWithdrawnEvent;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.drafts.DraftSavedEvent;
import org.homeward.casefile.duplicates.DuplicateCheckLimitEvent;
import org.homeward.casefile.duplicates.DuplicateSuspectedEvent;
import org.homeward.casefile.duplicates.SuspectedDuplicatesReadEvent;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.homeward.casefile.known.CorrectionHandledEvent;
import org.homeward.casefile.known.PersonFile.FileRead;
import org.homeward.casefile.rerouting.BlockedOfficesChangedEvent;
import org.homeward.casefile.search.PersonSearchedEvent;
import org.homeward.deadlines.pauses.PauseReferenceReadEvent;
import org.homeward.deadlines.pauses.PauseReviewedEvent;
import org.homeward.deadlines.pauses.StepPausedEvent;
import org.homeward.deadlines.pauses.StepResumedEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns what happens to cases into entries of the log. */
@Component
final class CaseListener {

    private static final String NOBODY = "-";

    private final AuditLog log;
    private final Clock clock;

    CaseListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void opened(CaseOpenedEvent event) {
        log(event.number(), event.user(), event.agency().value(), "caseOpened", null, List.of());
    }

    @EventListener
    void read(CaseDataReadEvent event) {
        var codes = codes(event.categories());
        log(event.number(), event.user(), event.agency().value(), "caseRead", event.step(), codes);
    }

    @EventListener
    void written(CaseDataWrittenEvent event) {
        var codes = codes(event.categories());
        log(event.number(), event.user(), event.agency().value(), "caseWritten", event.step(), codes);
    }

    @EventListener
    void fileRead(FileRead event) {
        var what = event.step() == null ? "fileRead" : "answersRead";
        log(event.number(), event.user(), event.agency().value(), what, event.step(), event.codes());
    }

    @EventListener
    void corrected(AnswerCorrectedEvent event) {
        var codes = List.of(event.field().category().name(), event.field().key());
        log(event.number(), event.user(), event.by().value(), "answerCorrected", null, codes);
    }

    @EventListener
    void handled(CorrectionHandledEvent event) {
        var what =
                switch (event.what()) {
                    case asked -> "correctionAsked";
                    case passedOn -> "correctionPassedOn";
                    case agreed -> "correctionAgreed";
                    case refused -> "correctionRefused";
                };
        var codes = List.of(
                event.field().category().name(), event.field().key(), event.id().toString());
        log(event.number(), event.user(), event.agency().value(), what, null, codes);
    }

    /** How many offices, never which: the chain of a case is read by more than its file (R6). */
    @EventListener
    void barred(BlockedOfficesChangedEvent event) {
        counted(event, "officesBarred", event.barred());
        counted(event, "officesLetIn", event.letIn());
    }

    private void counted(BlockedOfficesChangedEvent event, String what, int offices) {
        if (offices > 0) {
            log(event.number(), event.user(), event.by().value(), what, null, List.of(String.valueOf(offices)));
        }
    }

    @EventListener
    void drafted(DraftSavedEvent event) {
        log(event.number(), event.user(), event.agency().value(), "draftSaved", event.step(), List.of());
    }

    @EventListener
    void asked(ConsentRecordedEvent event) {
        var codes = List.of(event.purpose().name(), event.value().name());
        log(event.number(), NOBODY, event.agency().value(), "consentRecorded", event.step(), codes);
    }

    @EventListener
    @Order(ConsentWithdrawnEvent.Then.LOGGED)
    void withdrawn(ConsentWithdrawnEvent event) {
        var codes = List.of(event.purpose().name(), String.valueOf(event.consent()));
        var what = event.expired() ? "consentExpired" : "consentWithdrawn";
        log(event.number(), event.user(), event.agency().value(), what, null, codes);
    }

    /** In the other case's chain: its owner may learn it, the one who typed may not (R7). */
    @EventListener
    void suspected(DuplicateSuspectedEvent event) {
        log(event.other(), NOBODY, NOBODY, "duplicateSuspected", null, List.of(event.kind()));
    }

    /** The officer's list in the chain of their agency. */
    @EventListener
    void suspicionsRead(SuspectedDuplicatesReadEvent event) {
        var older = event.older();
        var chain = older == null ? event.agency().value() : older.value();
        var codes = List.of(String.valueOf(event.pairs()));
        var agency = event.agency().value();
        log.write(new AuditEntry(chain, clock.instant(), older, event.user(), agency, "suspicionsRead", null, codes));
    }

    /** In the chain of each case that was shown, and with the count in the agency's own. */
    @EventListener
    void sought(PersonSearchedEvent event) {
        var agency = event.agency().value();
        var codes = List.of(String.valueOf(event.found().size()));
        log.write(new AuditEntry(agency, clock.instant(), null, event.user(), agency, "personSought", null, codes));
        event.found().forEach(number -> log(number, event.user(), agency, "foundByName", null, List.of()));
    }

    @EventListener
    void exceeded(DuplicateCheckLimitEvent event) {
        log(event.number(), event.user(), event.agency().value(), "duplicateChecksExceeded", null, List.of());
    }

    @EventListener
    void paused(StepPausedEvent event) {
        var pause = event.pause();
        var codes = List.of(String.valueOf(pause.id()), pause.reason().name());
        log(pause.number(), pause.startedBy(), pause.startedAgency().value(), "stepPaused", pause.step(), codes);
    }

    @EventListener
    void reviewed(PauseReviewedEvent event) {
        var pause = event.pause();
        var review = event.review();
        var codes = List.of(String.valueOf(pause.id()), review.outcome().name());
        log(pause.number(), review.by(), review.agency().value(), "pauseReviewed", pause.step(), codes);
    }

    @EventListener
    void resumed(StepResumedEvent event) {
        var pause = event.pause();
        var by = pause.endedBy() == null ? NOBODY : pause.endedBy();
        var codes = List.of(String.valueOf(pause.id()));
        log(pause.number(), by, event.step().agency().value(), "stepResumed", pause.step(), codes);
    }

    @EventListener
    void referenceRead(PauseReferenceReadEvent event) {
        var pause = event.pause();
        var by = event.reader();
        var codes = List.of(String.valueOf(pause.id()));
        log(pause.number(), by.username(), by.agency().value(), "pauseReferenceRead", pause.step(), codes);
    }

    @EventListener
    void ended(CaseEndedEvent event) {
        var party = ActingParty.current();
        log(event.number(), NOBODY, party == null ? NOBODY : party, "caseEnded", null, List.of(event.outcome()));
    }

    /** The refused request is rolled back; its entry stays. */
    @EventListener
    void refused(AccessRefusedEvent event) {
        log.writeAlone(new AuditEntry(
                event.agency().value(),
                clock.instant(),
                event.number(),
                event.user(),
                event.agency().value(),
                "accessRefused",
                null,
                List.of(event.why())));
    }

    private void log(
            CaseNumber number, String user, String agency, String what, @Nullable StepId step, List<String> codes) {
        log.write(new AuditEntry(number.value(), clock.instant(), number, user, agency, what, step, codes));
    }

    private static List<String> codes(Set<DataClass> categories) {
        return categories.stream().map(DataClass::name).sorted().toList();
    }
}
