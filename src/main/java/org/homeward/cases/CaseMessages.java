package org.homeward.cases;

import java.util.List;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages of a case that its reader may see: from or to the reader's country, and off the host's side only those
 * since the reader takes part, or addressed to it.
 */
@Component
public class CaseMessages {

    private final CaseAccess access;
    private final Messages messages;
    private final CaseParties parties;

    CaseMessages(CaseAccess access, Messages messages, CaseParties parties) {
        this.access = access;
        this.messages = messages;
        this.parties = parties;
    }

    /** The messages, oldest first; throws NotFound if the case isn't there for the reader. */
    @Transactional
    public List<CaseMessage> of(CaseNumber number, Actor actor) {
        return of(access.require(number, actor));
    }

    /** A status view ends where the agency's part ended, but for what is addressed to it; that alone is left once the case has ended. */
    List<CaseMessage> of(GrantedCaseAccess view) {
        var asOf = view.asOf();
        var known = parties.known(view);
        if (view.over()) {
            return messages.seenBy(view.number(), view.agency().country()).stream()
                    .filter(message -> asOf != null
                            && view.agency().equals(message.to())
                            && message.sent().isAfter(asOf))
                    .map(message -> CaseMessage.of(message, known))
                    .toList();
        }
        return messages.seenBy(view.number(), view.agency().country()).stream()
                .filter(message -> view.seesOthers())
                .filter(message -> view.agency().equals(message.to())
                        || (asOf == null || !message.sent().isAfter(asOf))
                                && (view.side() == BorderSide.host
                                        || !message.sent().isBefore(view.since())))
                .map(message -> CaseMessage.of(message, known))
                .toList();
    }
}
