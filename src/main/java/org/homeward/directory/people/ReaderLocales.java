package org.homeward.directory.people;

import java.time.Clock;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives each reader their language and their country's time. */
@Component
public class ReaderLocales {

    private final MessageSource messages;
    private final Directory directory;
    private final Clock clock;

    ReaderLocales(MessageSource messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    public ReaderLocale of(Actor actor, Locale language) {
        return new ReaderLocale(
                messages,
                directory,
                language,
                directory.officeHours(actor.country()).zone(),
                clock.instant());
    }
}
