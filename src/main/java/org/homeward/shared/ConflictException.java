package org.homeward.shared;

/** Somebody was faster, or the step is already done: answers 409. */
public final class ConflictException extends RefusalException {

    private ConflictException(String messageKey) {
        super(messageKey);
    }

    public static ConflictException stepDone() {
        return new ConflictException("refusal.tooLate.stepDone");
    }

    public static ConflictException takenByAnother() {
        return new ConflictException("refusal.tooLate.taken");
    }

    public static ConflictException busy() {
        return new ConflictException("refusal.tooLate.busy");
    }

    public static ConflictException goneMeanwhile() {
        return new ConflictException("refusal.tooLate.gone");
    }

    public static ConflictException alreadyWithdrawn() {
        return new ConflictException("refusal.tooLate.withdrawn");
    }

    /** The consent ended at 18 and the person has not been asked yet. */
    public static ConflictException endedAt18() {
        return new ConflictException("refusal.tooLate.endedAt18");
    }

    public static ConflictException fearsOrigin() {
        return new ConflictException("refusal.tooLate.fearsOrigin");
    }

    /** A child objects to its return, and the panel hasn’t heard it. */
    public static ConflictException childUnheard() {
        return new ConflictException("refusal.tooLate.childUnheard");
    }

    /** A new talk has to come first, and the case’s version has none at this place. */
    public static ConflictException talkFirst() {
        return new ConflictException("refusal.tooLate.talkFirst");
    }

    public static ConflictException caseEnded() {
        return new ConflictException("refusal.tooLate.caseEnded");
    }

    /** The person has left, or no return goes on from which a decision could keep the person. */
    public static ConflictException noReturnHere() {
        return new ConflictException("refusal.tooLate.noReturnHere");
    }

    public static ConflictException pausedAlready() {
        return new ConflictException("refusal.tooLate.paused");
    }

    public static ConflictException pauseReviewed() {
        return new ConflictException("refusal.tooLate.pauseReviewed");
    }

    public static ConflictException pauseEnded() {
        return new ConflictException("refusal.tooLate.pauseEnded");
    }

    public static ConflictException draftOver() {
        return new ConflictException("refusal.tooLate.draftOver");
    }

    public static ConflictException draftHeld() {
        return new ConflictException("refusal.tooLate.draftHeld");
    }

    public static ConflictException draftFileChanged() {
        return new ConflictException("refusal.tooLate.draftFileChanged");
    }

    public static ConflictException draftNotInReview() {
        return new ConflictException("refusal.tooLate.draftNotInReview");
    }

    public static ConflictException draftChanged() {
        return new ConflictException("refusal.tooLate.draftChanged");
    }

    /** Another window of the same account saved a newer draft. */
    public static ConflictException newerDraft() {
        return new ConflictException("refusal.tooLate.newerDraft");
    }

    public static ConflictException notMoving() {
        return new ConflictException("refusal.tooLate.notMoving");
    }

    public static ConflictException nothingToMove() {
        return new ConflictException("refusal.tooLate.nothingToMove");
    }

    public static ConflictException draftOfOlderVersion() {
        return new ConflictException("refusal.tooLate.draftOfOlderVersion");
    }
}
