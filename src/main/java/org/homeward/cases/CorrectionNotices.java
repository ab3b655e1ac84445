package org.homeward.cases;

import java.util.List;
import java.util.UUID;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.homeward.casefile.known.CorrectionHandledEvent;
import org.homeward.casefile.known.RequestedCorrections.CorrectionsOver;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.NoticeRequest;
import org.homeward.notices.NoticeSubject;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who gave or read an answer that it was corrected, and those who agree to a correction that one waits, in the transaction
 * in which it was; of which answer no word.
 */
@Component
class CorrectionNotices {

    private final Notices notices;
    private final Accounts accounts;

    CorrectionNotices(Notices notices, Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    @EventListener
    void corrected(AnswerCorrectedEvent event) {
        var key = "correction " + event.record();
        for (var agency : event.receivers()) {
            for (var to : workers(agency)) {
                tell(key, NoticeKind.answerCorrected, to, event.number());
            }
        }
        if (event.agreedBy() != null) {
            tell(key, NoticeKind.answerCorrected, Recipient.account(event.user(), event.by()), event.number());
        }
    }

    @EventListener
    void handled(CorrectionHandledEvent event) {
        var key = "correction " + event.id();
        var asker = event.asker();
        switch (event.what()) {
            case asked, passedOn ->
                workers(event.waitsFor()).stream()
                        .filter(to -> !name(to).equals(asker.user()))
                        .forEach(to -> notices.tell(notice(key, NoticeKind.correctionWaits, to, event.number())
                                .endsWith(waiting(event.id()))));
            case agreed -> notices.over(waiting(event.id()));
            case refused -> {
                notices.over(waiting(event.id()));
                tell(
                        key + " refused",
                        NoticeKind.correctionRefused,
                        Recipient.account(asker.user(), asker.agency()),
                        event.number());
            }
        }
    }

    @EventListener
    void over(CorrectionsOver event) {
        event.ids().forEach(id -> notices.over(waiting(id)));
    }

    private void tell(String key, NoticeKind kind, Recipient to, CaseNumber number) {
        notices.tell(notice(key, kind, to, number));
    }

    private static NoticeRequest notice(String key, NoticeKind kind, Recipient to, CaseNumber number) {
        return NoticeRequest.of(key + " " + name(to), kind, to, NoticeSubject.aCase(number))
                .mailed();
    }

    private static String name(Recipient to) {
        return to instanceof Recipient.Account person ? person.username() : "mailbox:" + to.agency();
    }

    private static StepId waiting(UUID id) {
        return new StepId("correction-" + id);
    }

    /** An agency without people by its mailbox. */
    private List<Recipient> workers(AgencyCode agency) {
        var people = accounts.of(agency).stream()
                .filter(person -> person.roles().contains(Role.caseworker)
                        || person.roles().contains(Role.supervisor))
                .map(person -> Recipient.account(person.username(), agency))
                .toList();
        return people.isEmpty() ? List.of(Recipient.mailbox(agency)) : people;
    }
}
