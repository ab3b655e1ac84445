package org.homeward.shared;

/** Somebody was faster, or the step is already done: answers 409. */
public final class TooLate extends Refusal {

    private TooLate(String messageKey) {
        super(messageKey);
    }

    public static TooLate stepDone() {
        return new TooLate("refusal.tooLate.stepDone");
    }

    public static TooLate takenByAnother() {
        return new TooLate("refusal.tooLate.taken");
    }

    public static TooLate busy() {
        return new TooLate("refusal.tooLate.busy");
    }

    public static TooLate goneMeanwhile() {
        return new TooLate("refusal.tooLate.gone");
    }

    public static TooLate alreadyWithdrawn() {
        return new TooLate("refusal.tooLate.withdrawn");
    }

    /** The consent ended at 18 and the person has not been asked yet. */
    public static TooLate endedAt18() {
        return new TooLate("refusal.tooLate.endedAt18");
    }

    public static TooLate fearsOrigin() {
        return new TooLate("refusal.tooLate.fearsOrigin");
    }

    /** A child objects to its return, and the panel hasn’t heard it. */
    public static TooLate childUnheard() {
        return new TooLate("refusal.tooLate.childUnheard");
    }

    /** A new talk has to come first, and the case’s version has none at this place. */
    public static TooLate talkFirst() {
        return new TooLate("refusal.tooLate.talkFirst");
    }

    public static TooLate caseEnded() {
        return new TooLate("refusal.tooLate.caseEnded");
    }

    /** The person has left, or no return goes on from which a decision could keep the person. */
    public static TooLate noReturnHere() {
        return new TooLate("refusal.tooLate.noReturnHere");
    }

    public static TooLate pausedAlready() {
        return new TooLate("refusal.tooLate.paused");
    }

    public static TooLate pauseReviewed() {
        return new TooLate("refusal.tooLate.pauseReviewed");
    }

    public static TooLate pauseEnded() {
        return new TooLate("refusal.tooLate.pauseEnded");
    }

    public static TooLate draftOver() {
        return new TooLate("refusal.tooLate.draftOver");
    }

    public static TooLate draftHeld() {
        return new TooLate("refusal.tooLate.draftHeld");
    }

    public static TooLate draftFileChanged() {
        return new TooLate("refusal.tooLate.draftFileChanged");
    }

    public static TooLate draftNotInReview() {
        return new TooLate("refusal.tooLate.draftNotInReview");
    }

    public static TooLate draftChanged() {
        return new TooLate("refusal.tooLate.draftChanged");
    }

    /** Another window of the same account saved a newer draft. */
    public static TooLate newerDraft() {
        return new TooLate("refusal.tooLate.newerDraft");
    }

    public static TooLate notMoving() {
        return new TooLate("refusal.tooLate.notMoving");
    }

    public static TooLate nothingToMove() {
        return new TooLate("refusal.tooLate.nothingToMove");
    }

    public static TooLate draftOfOlderVersion() {
        return new TooLate("refusal.tooLate.draftOfOlderVersion");
    }
}
