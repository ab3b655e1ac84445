package org.homeward.inbox.web;

import java.util.Locale;
import org.homeward.directory.Actor;
import org.homeward.directory.Speech;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The line of the step that the reader does next. */
@Component
class MostUrgent {

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
        return inbox.mostUrgent(actor)
                .map(row -> lines.of(row, Scope.agency, actor, speech.of(actor, language)))
                .orElse(null);
    }
}
