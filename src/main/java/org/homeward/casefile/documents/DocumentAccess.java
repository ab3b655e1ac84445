package org.homeward.casefile.documents;

import java.util.function.Predicate;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Participation;
import org.homeward.directory.people.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The documents of a case that a reader may see: those of the own agency; of the own side, as the access matrix allows outside of forms;
 * and those that a message brought to the own agency, where the matrix allows their class at all. Nobody there reads documents of a share
 * that has ended (R4).
 */
@Component
final class DocumentAccess {

    private final NeedToKnow needToKnow;
    private final DocumentTable documents;

    DocumentAccess(NeedToKnow needToKnow, DocumentTable documents) {
        this.needToKnow = needToKnow;
        this.documents = documents;
    }

    Predicate<Document> of(GrantedCaseAccess view, Actor actor) {
        if (!view.full()) {
            return document -> false;
        }
        var everywhere = needToKnow.everywhere(view.number(), actor);
        var allowed = needToKnow.written(view.number(), actor);
        var sent = documents.sent(view.number(), view.agency());
        Predicate<Document> own = document -> document.added().by().equals(view.agency());
        return own.or(document -> document.added().side() == view.side() && everywhere.test(document.field()))
                .or(document -> sent.received().contains(document.id()) && allowed.test(document.field()))
                .and(document -> !sent.recalled().contains(document.id())
                        || view.side() == BorderSide.host && !own.test(document));
    }

    @EventListener
    void ended(Participation.ShareEnded event) {
        documents.recall(event.number(), event.agencies());
    }
}
