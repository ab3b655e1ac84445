package org.homeward.casefile.known;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a correction down: as the new version of the answer, or as one that waits for a second person. */
@Component
final class CorrectionRecorder {

    private final CaseFiles files;
    private final CorrectionTable table;
    private final RequestedCorrectionTable waiting;
    private final AnswerReceivers receivers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionRecorder(
            CaseFiles files,
            CorrectionTable table,
            RequestedCorrectionTable waiting,
            AnswerReceivers receivers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.table = table;
        this.waiting = waiting;
        this.receivers = receivers;
        this.events = events;
        this.clock = clock;
    }

    /** The value is in force from now on; returns the new version's number. The giver and the readers of the old answer are told. */
    long write(AnswerToCorrect standing, Object value, NewCorrection asked, Actor actor) {
        var author = new Author(actor, actor.agency(), actor.username());
        var owner = asked.how() == How.add ? standing.standing().owner() : owner(standing, actor);
        return write(standing, value, asked.wish(), asked.reason(), owner, author);
    }

    /** As {@link #write(AnswerToCorrect, Object, NewCorrection, Actor)}, of a correction to which the actor agrees. */
    long agreed(AnswerToCorrect standing, Object value, RequestedCorrection asked, Actor actor) {
        var by = asked.by();
        return write(
                standing,
                value,
                asked.wish(),
                waiting.reason(asked),
                owner(standing, actor),
                new Author(actor, by.agency(), by.user()));
    }

    /** The owner of the answer from now on: the agency that says it anew, if it may; words that are added to it are its owner's. */
    private static AgencyCode owner(AnswerToCorrect standing, Actor actor) {
        var before = standing.standing();
        return standing.isSeen() && standing.whose().owners(before).contains(actor.agency())
                ? actor.agency()
                : before.owner();
    }

    private long write(
            AnswerToCorrect standing,
            Object value,
            CorrectionRequester wish,
            String reason,
            AgencyCode owner,
            Author author) {
        var number = standing.number();
        var field = standing.answer().answer().field();
        var before = standing.standing();
        files.record(number, before.step(), author.agency(), author.user(), List.of(new FieldEntry(field, value)));
        var record = table.insert(number, field.key(), wish, reason, owner);
        var told = receivers.tell(number, field, record, before.owner(), author);
        events.publishEvent(new AnswerCorrectedEvent(
                number, author.agency(), author.user(), record, field, told, author.agreedBy()));
        return record;
    }

    /**
     * The old answer stays in force; the agency is told that the new one waits for it. Throws {@link ActionNotAllowedException} if that is
     * across the border and nothing goes there: then the other side's focal point is asked by a question.
     */
    RequestedCorrection ask(
            AnswerToCorrect standing,
            @Nullable Object value,
            @Nullable String words,
            NewCorrection asked,
            Actor actor) {
        var number = standing.number();
        var field = standing.answer().answer().field();
        var id = UUID.randomUUID();
        var by = new RequestedCorrection.By(actor.agency(), actor.username(), clock.instant());
        var waits = standing.whose().deciding(standing.standing()).stream()
                .findFirst()
                .orElse(standing.standing().owner());
        if (!standing.whose().rule().ownSide(waits) && !receivers.mayAsk(number, field, actor.agency(), waits)) {
            throw standing.refused(standing.whose().asked(standing.standing()));
        }
        var sealed = waiting.seal(number, id, value, words, asked.reason());
        var one = new RequestedCorrection(id, number, standing.standing().id(), sealed, asked.wish(), waits, by, null);
        waiting.insert(one);
        events.publishEvent(CorrectionHandledEvent.of(one, CorrectionHandledEvent.What.asked, field, actor));
        return one;
    }

    /**
     * The author of a new version.
     *
     * @param acting who put it in force: the writer, or who agreed to it
     */
    record Author(Actor acting, AgencyCode agency, String user) {

        /** Null for who put the own correction in force. */
        @Nullable
        String agreedBy() {
            return acting.username().equals(user) ? null : acting.username();
        }
    }
}
