package org.homeward.casefile.documents;

import java.util.function.Predicate;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.NeedToKnow;
import org.homeward.directory.people.Actor;
import org.springframework.stereotype.Component;

/**
 * Which documents of a case a reader may see: those of the own agency; of the own side, as the access matrix allows
 * outside of forms; and those that a message brought to the own agency, where the matrix allows their class at all.
 */
@Component
final class DocumentAccess {

    private final NeedToKnow needToKnow;
    private final DocumentTable documents;

    DocumentAccess(NeedToKnow needToKnow, DocumentTable documents) {
        this.needToKnow = needToKnow;
        this.documents = documents;
    }

    Predicate<Document> of(CaseView view, Actor actor) {
        if (!view.full()) {
            return document -> false;
        }
        var everywhere = needToKnow.everywhere(view.number(), actor);
        var allowed = needToKnow.written(view.number(), actor);
        var received = documents.sentTo(view.number(), view.agency());
        return document -> document.added().by().equals(view.agency())
                || document.added().side() == view.side() && everywhere.test(document.field())
                || received.contains(document.id()) && allowed.test(document.field());
    }
}
