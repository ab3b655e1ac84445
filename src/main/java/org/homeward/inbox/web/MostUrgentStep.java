package org.homeward.inbox.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.InboxScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The line of the step that the reader does next. */
@Component
public class MostUrgentStep {

    private final Inbox inbox;
    private final InboxLines lines;
    private final ReaderWordings speech;

    MostUrgentStep(Inbox inbox, InboxLines lines, ReaderWordings speech) {
        this.inbox = inbox;
        this.lines = lines;
        this.speech = speech;
    }

    /** Its line, or null if nothing is left to do. */
    @Nullable
    public InboxLine of(Actor actor, Locale language) {
        return inbox.mostUrgent(actor)
                .map(row -> lines.of(row, InboxScope.agency, actor, speech.of(actor, language)))
                .orElse(null);
    }
}
