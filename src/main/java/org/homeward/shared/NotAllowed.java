package org.homeward.shared;

/** The reader's role doesn't include this kind of work: answers 403. Never used to hide a case, see {@link NotThere}. */
public final class NotAllowed extends Refusal {

    private NotAllowed(String messageKey) {
        super(messageKey);
    }

    public static NotAllowed role() {
        return new NotAllowed("refusal.notAllowed.role");
    }

    /** An answer is corrected by the side that gave it. */
    public static NotAllowed otherSidesAnswer() {
        return new NotAllowed("refusal.notAllowed.otherSidesAnswer");
    }

    /** The page belongs to another account than the one that is signed in now. */
    public static NotAllowed otherAccount() {
        return new NotAllowed("refusal.notAllowed.otherAccount");
    }

    /** A second person decides about a change, nobody about their own. */
    public static NotAllowed ownChange() {
        return new NotAllowed("refusal.notAllowed.ownChange");
    }
}
