package org.homeward.inbox.web;

import java.util.Locale;
import java.util.Optional;
import org.homeward.directory.Actor;
import org.homeward.directory.Speech;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxQuery;
import org.homeward.inbox.InboxRow;
import org.homeward.inbox.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step to do next: the reader's own most urgent one, else the agency's that nobody has taken. */
@Component
class MostUrgent {

    private static final int LOOKED_AT = 50;

    private final Inbox inbox;
    private final Lines lines;
    private final Speech speech;

    MostUrgent(Inbox inbox, Lines lines, Speech speech) {
        this.inbox = inbox;
        this.lines = lines;
        this.speech = speech;
    }

    /** Its line, or null if nothing is left to do. */
    @Nullable
    Line of(Actor actor, Locale language) {
        return first(Scope.mine, actor)
                .or(() -> first(Scope.agency, actor))
                .map(row -> lines.of(row, Scope.agency, actor, speech.of(actor, language)))
                .orElse(null);
    }

    private Optional<InboxRow> first(Scope scope, Actor actor) {
        return inbox
                .list(new InboxQuery(scope, null, null, null, false, false, null, LOOKED_AT), actor)
                .items()
                .stream()
                .filter(row -> scope == Scope.mine || row.assignee() == null)
                .findFirst();
    }
}
