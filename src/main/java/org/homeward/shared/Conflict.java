package org.homeward.shared;

/** Somebody was faster, or the step is already done: answers 409. */
public final class Conflict extends Refusal {

    private Conflict(String messageKey) {
        super(messageKey);
    }

    public static Conflict stepDone() {
        return new Conflict("refusal.tooLate.stepDone");
    }

    public static Conflict takenByAnother() {
        return new Conflict("refusal.tooLate.taken");
    }

    public static Conflict busy() {
        return new Conflict("refusal.tooLate.busy");
    }

    public static Conflict goneMeanwhile() {
        return new Conflict("refusal.tooLate.gone");
    }

    public static Conflict alreadyWithdrawn() {
        return new Conflict("refusal.tooLate.withdrawn");
    }

    /** The consent ended at 18 and the person has not been asked yet. */
    public static Conflict endedAt18() {
        return new Conflict("refusal.tooLate.endedAt18");
    }

    public static Conflict fearsOrigin() {
        return new Conflict("refusal.tooLate.fearsOrigin");
    }

    /** A child objects to its return, and the panel hasn’t heard it. */
    public static Conflict childUnheard() {
        return new Conflict("refusal.tooLate.childUnheard");
    }

    /** A new talk has to come first, and the case’s version has none at this place. */
    public static Conflict talkFirst() {
        return new Conflict("refusal.tooLate.talkFirst");
    }

    public static Conflict caseEnded() {
        return new Conflict("refusal.tooLate.caseEnded");
    }

    /** The person has left, or no return goes on from which a decision could keep the person. */
    public static Conflict noReturnHere() {
        return new Conflict("refusal.tooLate.noReturnHere");
    }

    public static Conflict pausedAlready() {
        return new Conflict("refusal.tooLate.paused");
    }

    public static Conflict pauseReviewed() {
        return new Conflict("refusal.tooLate.pauseReviewed");
    }

    public static Conflict pauseEnded() {
        return new Conflict("refusal.tooLate.pauseEnded");
    }

    public static Conflict draftOver() {
        return new Conflict("refusal.tooLate.draftOver");
    }

    public static Conflict draftHeld() {
        return new Conflict("refusal.tooLate.draftHeld");
    }

    public static Conflict draftFileChanged() {
        return new Conflict("refusal.tooLate.draftFileChanged");
    }

    public static Conflict draftNotInReview() {
        return new Conflict("refusal.tooLate.draftNotInReview");
    }

    public static Conflict draftChanged() {
        return new Conflict("refusal.tooLate.draftChanged");
    }

    /** Another window of the same account saved a newer draft. */
    public static Conflict newerDraft() {
        return new Conflict("refusal.tooLate.newerDraft");
    }

    public static Conflict notMoving() {
        return new Conflict("refusal.tooLate.notMoving");
    }

    public static Conflict nothingToMove() {
        return new Conflict("refusal.tooLate.nothingToMove");
    }

    public static Conflict draftOfOlderVersion() {
        return new Conflict("refusal.tooLate.draftOfOlderVersion");
    }
}
