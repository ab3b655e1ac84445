package org.homeward.shared;

/**
 * The reader's role doesn't include this kind of work: answers 403. Never used to hide a case, see {@link NotThere}. A room that has
 * more to say than a sentence has a kind of its own.
 */
public non-sealed class NotAllowed extends Refusal {

    protected NotAllowed(String messageKey) {
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

    /** Whoever writes in a draft asks for its review. */
    public static NotAllowed othersDraft() {
        return new NotAllowed("refusal.notAllowed.othersDraft");
    }

    /** Who changed a draft takes the change back; others object. */
    public static NotAllowed ownObjection() {
        return new NotAllowed("refusal.notAllowed.ownObjection");
    }

    /** A country speaks for itself. */
    public static NotAllowed otherCountry() {
        return new NotAllowed("refusal.notAllowed.otherCountry");
    }
}
