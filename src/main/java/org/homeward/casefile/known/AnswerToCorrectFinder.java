package org.homeward.casefile.known;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the answer that stands and is to be corrected, and says of another one whether it may take its place. */
@Component
final class AnswerToCorrectFinder {

    private final CaseFileInWords file;
    private final AnswerVersionTable known;
    private final AnswerVisibility rules;
    private final AnswerOwners owners;
    private final SafetyRelevantAnswers protecting;
    private final CorrectedAnswerCheck values;
    private final StepsAskingQuestion steps;
    private final JourneySteeringAnswers steering;
    private final CaseFiles files;
    private final BlockedContactRedaction blocked;
    private final CaseAccess access;
    private final CaseSummaryReader register;

    AnswerToCorrectFinder(
            CaseFileInWords file,
            AnswerVersionTable known,
            AnswerVisibility rules,
            AnswerOwners owners,
            SafetyRelevantAnswers protecting,
            CorrectedAnswerCheck values,
            StepsAskingQuestion steps,
            JourneySteeringAnswers steering,
            CaseFiles files,
            BlockedContactRedaction blocked,
            CaseAccess access,
            CaseSummaryReader register) {
        this.file = file;
        this.known = known;
        this.rules = rules;
        this.owners = owners;
        this.protecting = protecting;
        this.values = values;
        this.steps = steps;
        this.steering = steering;
        this.files = files;
        this.blocked = blocked;
        this.access = access;
        this.register = register;
    }

    /** Throws {@link NotFound} if the file isn't there for the reader, {@link ConflictException} if the case is over. */
    void requireRunning(CaseNumber number, Actor actor) {
        if (register.ended(access.requireFile(number, actor)).isPresent()) {
            throw ConflictException.caseEnded();
        }
    }

    /** Throws {@link NotFound} if the file isn't there for the reader. */
    void requireFile(CaseNumber number, Actor actor) {
        access.requireFile(number, actor);
    }

    /**
     * The answer to a field, with the case to ourselves from now on.
     *
     * @throws NotFound if it isn't for the reader, or nobody answered it
     * @throws InvalidContentException if it is no answer of the file but steers the journey: the message names the step that changes it
     */
    AnswerToCorrect toChange(CaseNumber number, String field, Actor actor, Locale language) {
        requireRunning(number, actor);
        files.hold(number);
        return find(number, answer -> answer.answer().field().key().equals(field), actor, language)
                .orElseThrow(() -> unknown(number, field, actor, language));
    }

    /** The answer that has this version, newest or not; throws {@link NotFound} if it isn't for the reader. */
    AnswerToCorrect withVersion(CaseNumber number, long version, Actor actor, Locale language) {
        return find(
                        number,
                        answer -> answer.answer().versions().stream().anyMatch(one -> one.id() == version),
                        actor,
                        language)
                .orElseThrow(NotFound::aPage);
    }

    private Optional<AnswerToCorrect> find(
            CaseNumber number, Predicate<AnswerForReader> which, Actor actor, Locale language) {
        return file.of(number, actor, language).stream()
                .filter(which)
                .findFirst()
                .map(answer -> standing(number, answer, actor));
    }

    private AnswerToCorrect standing(CaseNumber number, AnswerForReader answer, Actor actor) {
        var field = answer.answer().field().key();
        var newest = answer.answer().newest();
        var standing = known.of(number).stream()
                .filter(version -> version.id() == answer.answer().standing())
                .findFirst()
                .orElseThrow(NotFound::aPage);
        var value = answer.answer().seen()
                ? newest.value()
                : files.value(number, field)
                        .map(given -> blocked.shown(number, field, given, actor.agency()))
                        .orElse(newest.value());
        var whose = owners.of(rules.of(access.requireFile(number, actor), actor));
        return new AnswerToCorrect(
                answer, standing, value, whose, protecting.of(field).orElse(null));
    }

    /**
     * The answer that would take the place of the one that stands. A reader who doesn't see that one isn't told whether it is the same.
     *
     * @throws InvalidContentException if that steers the journey (the message names the step that changes it), is the one that stands,
     *     fails the field's own rules, or takes something away that protects the person, without the person's own word
     */
    Proposal proposed(AnswerToCorrect standing, NewCorrection asked, Actor actor, Locale language) {
        requireNoStep(standing, null, actor, language);
        var number = standing.number();
        var value = values.checked(standing, asked, actor.country());
        requireNoStep(standing, value, actor, language);
        if (standing.isSeen() && value.equals(standing.value())) {
            throw InvalidContentException.field("value", "corrections.wrong.same");
        }
        var waits = standing.waitsFor(value, asked.how());
        if (waits && asked.wish() != CorrectionRequester.person) {
            throw InvalidContentException.field("atWhoseWish", "corrections.wrong.ownWord");
        }
        return new Proposal(value, waits);
    }

    /** Throws {@link InvalidContentException} if a step alone changes the answer, or gives this one. */
    void requireNoStep(AnswerToCorrect standing, @Nullable Object value, Actor actor, Locale language) {
        var answer = standing.answer();
        if (steering.steers(answer.answer().field().key(), value)) {
            throw steps.asking(standing.number(), answer, access.requireFile(standing.number(), actor), language)
                    .map(step -> InvalidContentException.field("field", "corrections.wrong.steers", step))
                    .orElseGet(() -> InvalidContentException.field("field", "corrections.wrong.steersLater"));
        }
    }

    private RuntimeException unknown(CaseNumber number, String field, Actor actor, Locale language) {
        return steps.settingVariable(number, field, access.requireFile(number, actor), language)
                .<RuntimeException>map(step -> InvalidContentException.field("field", "corrections.wrong.steers", step))
                .orElseGet(NotFound::aPage);
    }

    /**
     * Another answer.
     *
     * @param waits whether a second person has to agree
     */
    record Proposal(Object value, boolean waits) {}
}
