package org.homeward.casefile.known;

import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is to be corrected.
 *
 * @param standing the version in force: the newest; of an answer that protects nobody the newest that the reader sees
 * @param value what it says, as far as the reader may know it
 * @param strict what makes it stricter; null if it protects nobody
 */
record AnswerToCorrect(
        AnswerForReader answer,
        StoredVersion standing,
        Object value,
        AnswerOwners.Of whose,
        SafetyRelevantAnswers.@Nullable Stricter strict) {

    CaseNumber number() {
        return standing.sealed().number();
    }

    /** Whether who corrects it sees the version in force. */
    boolean isSeen() {
        return answer.answer().seen();
    }

    /** Whether a second person has to agree to this answer; of one that isn't seen the outcome tells nothing. */
    boolean waitsFor(Object other, NewCorrection.How how) {
        return strict != null && !(isSeen() ? strict.isStricter(value, other, how) : strict.isStrictest(other, how));
    }

    boolean isOwn() {
        return answer.answer().right() == AnswerWithVersions.Right.own;
    }

    /** Whether an agency on the other side of the border gave it. */
    boolean isAbroad() {
        return !whose.rule().ownSide(standing.owner());
    }

    /** Throws {@link ActionNotAllowedException}, with whom to ask, if it is another agency's. */
    void requireRight() {
        if (!answer.answer().correctable()) {
            throw refused(whose.asked(standing));
        }
    }

    /** Throws {@link ActionNotAllowedException} unless the agency is one of those that agree to a correction. */
    void requireDecider(AgencyCode agency) {
        if (!isSeen() || !whose.deciding(standing).contains(agency)) {
            throw refused(whose.awaited(standing));
        }
    }

    /** Nobody may be asked but whom this names. */
    ActionNotAllowedException refused(@Nullable AgencyCode ask) {
        return isAbroad()
                ? ActionNotAllowedException.otherSidesAnswer(ask)
                : ActionNotAllowedException.anotherAgencysAnswer(ask);
    }

    /** Throws {@link ConflictException} if the version that its writer saw isn't the newest any more; null for whichever is. */
    void requireNewest(@Nullable Long seen) {
        if (seen != null && seen != answer.answer().newest().id()) {
            throw ConflictException.goneMeanwhile();
        }
    }
}
