package org.homeward.cases;

import java.util.List;
import org.homeward.casefile.known.AnswerCorrected;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Role;
import org.homeward.notices.About;
import org.homeward.notices.NewNotice;
import org.homeward.notices.NoticeKind;
import org.homeward.notices.Notices;
import org.homeward.notices.Recipient;
import org.homeward.shared.AgencyCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who had an answer that it was corrected, in the transaction in which it was; of which answer no word. */
@Component
class CorrectionNotices {

    private final Notices notices;
    private final Accounts accounts;

    CorrectionNotices(Notices notices, Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    @EventListener
    void corrected(AnswerCorrected event) {
        var about = About.aCase(event.number());
        for (var agency : event.receivers()) {
            for (var to : workers(agency)) {
                var name = to instanceof Recipient.Account person ? person.username() : "mailbox:" + agency;
                var key = "correction " + event.record() + " " + name;
                notices.tell(
                        NewNotice.of(key, NoticeKind.answerCorrected, to, about).mailed());
            }
        }
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
