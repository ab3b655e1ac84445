package org.homeward.directory.people;

import java.util.Locale;
import org.homeward.directory.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives each reader their language and their country's time. */
@Component
public class ReaderWordings {

    private final MessageSource messages;
    private final Directory directory;

    ReaderWordings(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    public ReaderWording of(Actor actor, Locale language) {
        return new ReaderWording(
                messages,
                directory,
                language,
                directory.officeHours(actor.country()).zone());
    }
}
