package org.homeward.casefile.known;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homeward.casefile.CaseEndedEvent;
import org.homeward.casefile.Participation.PartsEnded;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.known.RequestedCorrection.Ended;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrections that wait: asked for by another agency, or agreed to and refused by a second person; until then the old answer stands. */
@Component
public class RequestedCorrections {

    private final AnswerToCorrectFinder answers;
    private final AnswerVersionTable known;
    private final RequestedCorrectionTable table;
    private final CorrectionRecorder records;
    private final BarredOffices barred;
    private final AnswerReceivers receivers;
    private final ApplicationEventPublisher events;

    RequestedCorrections(
            AnswerToCorrectFinder answers,
            AnswerVersionTable known,
            RequestedCorrectionTable table,
            CorrectionRecorder records,
            BarredOffices barred,
            AnswerReceivers receivers,
            ApplicationEventPublisher events) {
        this.answers = answers;
        this.known = known;
        this.table = table;
        this.records = records;
        this.barred = barred;
        this.receivers = receivers;
        this.events = events;
    }

    /**
     * Asks the agency whose answer it is to correct it.
     *
     * @param words for the people of that agency; null if the new answer says it all
     * @throws NotFound if file or answer isn't there for the reader
     * @throws ConflictException if the case is over, or another version came meanwhile
     * @throws InvalidContentException if the reader's agency corrects it itself, the other side is asked by a question, or as
     *     {@link Corrections#correct}
     */
    @Transactional
    public Corrections.Outcome.Waits ask(
            CaseNumber number, NewCorrection asked, @Nullable String words, Actor actor, Locale language) {
        var standing = answers.toChange(number, asked.field(), actor, language);
        if (standing.isOwn()) {
            throw InvalidContentException.field("field", "corrections.wrong.own");
        }
        if (standing.isAbroad()) {
            throw InvalidContentException.field("field", "corrections.wrong.abroad");
        }
        standing.requireNewest(asked.replaces());
        answers.requireNoStep(standing, null, actor, language);
        if (asked.value() == null && words != null) {
            CorrectedAnswerCheck.requireReason(asked.reason());
            return waits(standing, null, words, asked, actor);
        }
        var value = answers.proposed(standing, asked, actor, language).value();
        return standing.isSeen() || asked.how() == NewCorrection.How.change
                ? waits(standing, value, words, asked, actor)
                : waits(standing, null, added(asked, words), asked, actor);
    }

    /** A reader who doesn't see the words in force can't join any to them, and asks for it in words. */
    private static String added(NewCorrection asked, @Nullable String words) {
        return words == null ? String.valueOf(asked.value()) : asked.value() + "\n" + words;
    }

    private Corrections.Outcome.Waits waits(
            AnswerToCorrect standing,
            @Nullable Object value,
            @Nullable String words,
            NewCorrection asked,
            Actor actor) {
        var one = records.ask(standing, value, words, asked, actor);
        return new Corrections.Outcome.Waits(one.id(), standing.whose().awaited(standing.standing()));
    }

    /**
     * A second person agrees: the answer is in force from now on. Returns the new version's number.
     *
     * @throws NotFound if it isn't there for the reader
     * @throws ActionNotAllowedException if the reader asked for it, or is of another agency than the one that decides
     * @throws ConflictException if it doesn't wait any more, another version came meanwhile, or the case is over
     * @throws InvalidContentException if it says no new answer
     */
    @Transactional
    public long agree(CaseNumber number, UUID id, Actor actor, Locale language) {
        var decided = toDecide(number, id, actor, language);
        var asked = decided.asked();
        var value = table.value(asked);
        if (value == null) {
            throw InvalidContentException.whole("corrections.wrong.words");
        }
        end(decided, Ended.How.agreed, CorrectionHandledEvent.What.agreed, actor);
        return records.agreed(decided.standing(), value, asked, actor);
    }

    /** A second person refuses: the old answer stays. Throws as {@link #agree}. */
    @Transactional
    public void refuse(CaseNumber number, UUID id, Actor actor, Locale language) {
        end(toDecide(number, id, actor, language), Ended.How.refused, CorrectionHandledEvent.What.refused, actor);
    }

    private ToDecide toDecide(CaseNumber number, UUID id, Actor actor, Locale language) {
        answers.requireFile(number, actor);
        var asked = table.find(number, id).orElseThrow(NotFound::aPage);
        var field = known.of(number).stream()
                .filter(version -> version.id() == asked.standing())
                .map(StoredVersion::field)
                .findFirst()
                .orElseThrow(NotFound::aPage);
        var standing = answers.toChange(number, field, actor, language);
        if (asked.by().user().equals(actor.username())) {
            throw ActionNotAllowedException.ownCorrection();
        }
        standing.requireDecider(actor.agency());
        if (asked.ended() != null
                || standing.standing().id() != asked.standing()
                || barred.bars(number, asked.by().agency())) {
            throw ConflictException.goneMeanwhile();
        }
        return new ToDecide(asked, standing);
    }

    private void end(ToDecide decided, Ended.How how, CorrectionHandledEvent.What what, Actor actor) {
        if (!table.end(decided.asked(), how, actor.agency())) {
            throw ConflictException.goneMeanwhile();
        }
        var field = decided.standing().answer().answer().field();
        events.publishEvent(CorrectionHandledEvent.of(decided.asked(), what, field, actor));
    }

    /** Where the part of the agency has ended for which one waits, who decides now is told. */
    @EventListener
    void partsEnded(PartsEnded event) {
        var number = event.number();
        table.of(number).stream()
                .filter(asked -> asked.ended() == null && !receivers.works(number, asked.waitsFor()))
                .forEach(asked -> known.of(number).stream()
                        .filter(version -> version.id() == asked.standing())
                        .findFirst()
                        .ifPresent(version -> passOn(asked, version)));
    }

    private void passOn(RequestedCorrection asked, StoredVersion version) {
        var field = version.sealed().field();
        receivers.deciding(asked.number(), version).ifPresent(agency -> {
            table.waitsFor(asked, agency);
            events.publishEvent(CorrectionHandledEvent.passedOn(asked, field, agency));
        });
    }

    @EventListener
    void ended(CaseEndedEvent event) {
        List<UUID> ended = table.endAll(event.number());
        if (!ended.isEmpty()) {
            events.publishEvent(new CorrectionsOver(ended));
        }
    }

    private record ToDecide(RequestedCorrection asked, AnswerToCorrect standing) {}

    /** The case is over, and none of these corrections waits any longer. */
    public record CorrectionsOver(List<UUID> ids) {

        public CorrectionsOver {
            ids = List.copyOf(ids);
        }
    }
}
