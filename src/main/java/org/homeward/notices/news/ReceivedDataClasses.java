package org.homeward.notices.news;

import java.util.List;
import java.util.Optional;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.notices.AgencyStaffRecipients.Person;
import org.homeward.notices.NoticeSubject;
import org.springframework.stereotype.Component;

/** Names the data classes that came with a message of the other side, to each reader only those that the reader may read; never a value. */
@Component
class ReceivedDataClasses {

    private final Disclosures disclosures;
    private final NeedToKnow needToKnow;
    private final Accounts accounts;

    ReceivedDataClasses(Disclosures disclosures, NeedToKnow needToKnow, Accounts accounts) {
        this.disclosures = disclosures;
        this.needToKnow = needToKnow;
        this.accounts = accounts;
    }

    /** The line as this person may hear it. */
    PendingNews to(Person person, PendingNews line) {
        var message = line.message();
        if (message == null || person.username() == null) {
            return line;
        }
        var classes = accounts.byName(person.username())
                .map(accounts::actorOf)
                .map(actor -> classes(line, message, actor))
                .orElse(List.of());
        return line.about(line.about().by(new NoticeSubject.Brought(message, classes)));
    }

    private List<DataClass> classes(PendingNews line, String message, Actor actor) {
        var may = needToKnow.everywhere(line.about().number(), actor);
        return sent(line, message).stream()
                .flatMap(sent -> sent.categories().stream())
                .filter(category -> may.test(new FieldKey("came", category)))
                .sorted()
                .toList();
    }

    /** The last one of this name to the desk. */
    private Optional<Disclosure> sent(PendingNews line, String message) {
        return disclosures.all(line.about().number()).stream()
                .filter(sent -> sent.message().equals(message) && sent.to().equals(line.agency()))
                .reduce((earlier, later) -> later);
    }
}
