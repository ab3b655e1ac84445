package org.homeward.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.Actor;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.engine.OpenStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other country's focal point: the one desk over there that a step's reader may call. It is named only once
 * something has crossed the border, so that nobody calls before the person was asked (R3).
 */
@Service
public class Counterpart {

    private final Messages messages;
    private final Directory directory;
    private final Clock clock;

    Counterpart(Messages messages, Directory directory, Clock clock) {
        this.messages = messages;
        this.directory = directory;
        this.clock = clock;
    }

    /** The focal point, if there is another side and the two are in touch. */
    @Transactional(readOnly = true)
    public Optional<Agency> of(OpenStep step, Actor actor) {
        var corridor = step.corridor();
        var other = corridor.host().equals(actor.country()) ? corridor.origin() : corridor.host();
        if (other.equals(actor.country())
                || messages.seenBy(step.number(), actor.country()).stream().noneMatch(Message::crossesBorder)) {
            return Optional.empty();
        }
        return directory.agency(directory.focalPoint(other, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }
}
