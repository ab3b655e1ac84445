package org.homeward.casefile.known;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.CaseRegister;
import org.homeward.casefile.FieldEntry;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotAllowed;
import org.homeward.shared.NotThere;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects one answer, by the side that gave it: a new version beside the old one, with why and at whose wish. */
@Component
public class Corrections {

    private final FileInWords file;
    private final CorrectedValue values;
    private final CorrectionTable table;
    private final AnswerReceivers receivers;
    private final StepsThatAsk steps;
    private final Steering steering;
    private final CaseFiles caseFiles;
    private final CaseAccess access;
    private final CaseRegister register;
    private final ApplicationEventPublisher events;

    Corrections(
            FileInWords file,
            CorrectedValue values,
            CorrectionTable table,
            AnswerReceivers receivers,
            StepsThatAsk steps,
            Steering steering,
            CaseFiles caseFiles,
            CaseAccess access,
            CaseRegister register,
            ApplicationEventPublisher events) {
        this.file = file;
        this.values = values;
        this.table = table;
        this.receivers = receivers;
        this.steps = steps;
        this.steering = steering;
        this.caseFiles = caseFiles;
        this.access = access;
        this.register = register;
        this.events = events;
    }

    /** The answer with this version, to be corrected; throws as {@link #correct}. */
    @Transactional
    public FiledAnswer toCorrect(CaseNumber number, long version, Actor actor, Locale language) {
        requireRunning(number, actor);
        var answer = withVersion(number, version, actor, language);
        requireOwn(answer, version);
        if (steering.steers(answer.answer().field().key(), null)) {
            throw steers(number, answer, actor, language);
        }
        return answer;
    }

    /** The answer that has this version, newest or not; throws {@link NotThere} if it isn't for the reader. */
    @Transactional
    public FiledAnswer withVersion(CaseNumber number, long version, Actor actor, Locale language) {
        return file.of(number, actor, language).stream()
                .filter(known -> known.answer().versions().stream().anyMatch(one -> one.id() == version))
                .findFirst()
                .orElseThrow(NotThere::aPage);
    }

    /**
     * Corrects an answer.
     *
     * @return the new version's number
     * @throws NotThere if the file isn't there for the reader
     * @throws NotAllowed if the other side gave it
     * @throws TooLate if the case is over, or another version came meanwhile
     * @throws WrongContent if the answer isn't known to the reader, steers the journey (the message names the step that
     *     changes it), is the one that stands, or fails the field's own rules
     */
    @Transactional
    public long correct(CaseNumber number, NewCorrection asked, Actor actor, Locale language) {
        requireRunning(number, actor);
        caseFiles.hold(number);
        var answer = file.of(number, actor, language).stream()
                .filter(known -> known.answer().field().key().equals(asked.field()))
                .findFirst()
                .orElseThrow(() -> unknown(number, asked.field(), actor, language));
        requireOwn(
                answer,
                Objects.requireNonNullElse(
                        asked.replaces(), answer.answer().newest().id()));
        var value = values.checked(number, answer, asked, actor.country());
        if (steering.steers(asked.field(), value)) {
            throw steers(number, answer, actor, language);
        }
        if (value.equals(answer.answer().newest().value())) {
            throw WrongContent.field("value", "corrections.wrong.same");
        }
        return record(number, answer, asked, value, actor);
    }

    private long record(CaseNumber number, FiledAnswer answer, NewCorrection asked, Object value, Actor actor) {
        var field = answer.answer().field();
        caseFiles.record(
                number,
                answer.answer().newest().asked(),
                actor.agency(),
                actor.username(),
                List.of(new FieldEntry(field, value)));
        var record = table.insert(number, field.key(), asked.wish(), asked.reason());
        var told = receivers.tell(number, field, record, actor);
        events.publishEvent(new AnswerCorrected(number, actor.agency(), actor.username(), record, field, told));
        return record;
    }

    /** Throws {@link NotThere} if the file isn't there for the reader, {@link TooLate} if the case is over. */
    @Transactional
    public void requireRunning(CaseNumber number, Actor actor) {
        if (register.ended(access.requireFile(number, actor)).isPresent()) {
            throw TooLate.caseEnded();
        }
    }

    private static void requireOwn(FiledAnswer answer, long version) {
        if (!answer.answer().correctable()) {
            throw NotAllowed.otherSidesAnswer();
        }
        if (answer.answer().newest().id() != version) {
            throw TooLate.goneMeanwhile();
        }
    }

    /** What steers the journey without being in the file names its step too; all else is one answer, known or not. */
    private WrongContent unknown(CaseNumber number, String field, Actor actor, Locale language) {
        return steps.settingVariable(number, field, access.requireFile(number, actor), language)
                .map(step -> WrongContent.field("field", "corrections.wrong.steers", step))
                .orElseGet(() -> WrongContent.field("field", "corrections.wrong.unknown"));
    }

    private WrongContent steers(CaseNumber number, FiledAnswer answer, Actor actor, Locale language) {
        return steps.asking(number, answer, access.requireFile(number, actor), language)
                .map(step -> WrongContent.field("field", "corrections.wrong.steers", step))
                .orElseGet(() -> WrongContent.field("field", "corrections.wrong.steersLater"));
    }
}
