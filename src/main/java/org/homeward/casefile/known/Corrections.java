package org.homeward.casefile.known;

import java.util.Locale;
import java.util.UUID;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects one answer: a new version beside the old one, with its reason and the person who wished it. An answer is its agency's; any
 * agency that works with the person makes one that protects the person stricter, and two people make it less strict.
 */
@Component
public class Corrections {

    private final AnswerToCorrectFinder answers;
    private final CorrectionRecorder records;

    Corrections(AnswerToCorrectFinder answers, CorrectionRecorder records) {
        this.answers = answers;
        this.records = records;
    }

    /** Throws {@link NotFound} if the file isn't there for the reader, {@link ConflictException} if the case is over. */
    @Transactional
    public void requireRunning(CaseNumber number, Actor actor) {
        answers.requireRunning(number, actor);
    }

    /**
     * The answer with this version, to be corrected, or to ask for that.
     *
     * @throws ActionNotAllowedException if an agency on the other side gave it, which is asked by a question
     * @throws ConflictException if the case is over, or another version came meanwhile
     */
    @Transactional
    public ToCorrect toCorrect(CaseNumber number, long version, Actor actor, Locale language) {
        answers.requireRunning(number, actor);
        var standing = answers.withVersion(number, version, actor, language);
        if (standing.isAbroad()) {
            standing.requireRight();
        }
        standing.requireNewest(version);
        answers.requireNoStep(standing, null, actor, language);
        return ToCorrect.of(standing);
    }

    /** As {@link #toCorrect}, whatever became of it: for who sent the form and gets it back. */
    @Transactional
    public ToCorrect withVersion(CaseNumber number, long version, Actor actor, Locale language) {
        return ToCorrect.of(answers.withVersion(number, version, actor, language));
    }

    /**
     * Corrects an answer, or has it wait for a second person.
     *
     * @throws NotFound if file or answer isn't there for the reader
     * @throws ActionNotAllowedException with whom to ask, if it is another agency's
     * @throws ConflictException if the case is over, or another version came meanwhile
     * @throws InvalidContentException if it steers the journey (the message names the step that changes it), is the one that stands, fails
     *     the field's own rules, or takes something away that protects the person, without the person's own word
     */
    @Transactional
    public Outcome correct(CaseNumber number, NewCorrection asked, Actor actor, Locale language) {
        var standing = answers.toChange(number, asked.field(), actor, language);
        standing.requireRight();
        standing.requireNewest(asked.replaces());
        var proposal = answers.proposed(standing, asked, actor, language);
        if (!proposal.waits()) {
            return new Outcome.Done(records.write(standing, proposal.value(), asked, actor));
        }
        var waiting = records.ask(standing, proposal.value(), null, asked, actor);
        return new Outcome.Waits(waiting.id(), standing.whose().awaited(standing.standing()));
    }

    /** The result of a correction. */
    public sealed interface Outcome {

        /** It is in force, as the version with this number. */
        record Done(long record) implements Outcome {}

        /**
         * It waits.
         *
         * @param waitsFor the agency of whom a second person agrees, by a name that is for the reader
         */
        record Waits(UUID id, @Nullable AgencyCode waitsFor) implements Outcome {}
    }

    /**
     * An answer that is to be corrected.
     *
     * @param ask whom to ask, by a name that is for the reader; null if nobody by name
     * @param protects whether it protects the person, so that less strict only two make it
     * @param words whether words can be added to it at once
     */
    public record ToCorrect(
            AnswerForReader answer, @Nullable AgencyCode ask, boolean protects, boolean words) {

        static ToCorrect of(AnswerToCorrect standing) {
            var strict = standing.strict();
            return new ToCorrect(
                    standing.answer(),
                    standing.whose().asked(standing.standing()),
                    strict != null,
                    strict != null && strict.words());
        }

        /** Whether the reader's agency may do anything about it but ask. */
        public boolean mayCorrect() {
            return answer.answer().correctable();
        }
    }
}
