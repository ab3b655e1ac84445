package org.homeward.shared;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reader's role doesn't include this kind of work: answers 403. Never used to hide a case, see {@link NotFound}. A room that has
 * more to say than a sentence has a kind of its own.
 */
public non-sealed class ActionNotAllowedException extends RefusalException {

    private final transient Map<String, @Nullable Object> told;

    protected ActionNotAllowedException(String messageKey) {
        this(messageKey, Map.of());
    }

    private ActionNotAllowedException(String messageKey, Map<String, @Nullable Object> told) {
        super(messageKey);
        this.told = told;
    }

    /** The further values of the answer beside its sentence, by name: in codes, and no more than the asker may know. */
    public Map<String, @Nullable Object> told() {
        return told;
    }

    public static ActionNotAllowedException role() {
        return new ActionNotAllowedException("refusal.notAllowed.role");
    }

    /** An answer is corrected by the side that gave it; with the agency to ask, null if none by name. */
    public static ActionNotAllowedException otherSidesAnswer(@Nullable AgencyCode ask) {
        return new ActionNotAllowedException("refusal.notAllowed.otherSidesAnswer", asking(ask));
    }

    /** An answer is corrected by the agency whose it is; with the agency to ask, null if none by name. */
    public static ActionNotAllowedException anotherAgencysAnswer(@Nullable AgencyCode ask) {
        return new ActionNotAllowedException("refusal.notAllowed.anotherAgencysAnswer", asking(ask));
    }

    private static Map<String, @Nullable Object> asking(@Nullable AgencyCode ask) {
        return Collections.singletonMap("askAgency", ask == null ? null : ask.value());
    }

    /** The page belongs to another account than the one that is signed in now. */
    public static ActionNotAllowedException otherAccount() {
        return new ActionNotAllowedException("refusal.notAllowed.otherAccount");
    }

    /** A second person agrees to a correction, nobody to the own. */
    public static ActionNotAllowedException ownCorrection() {
        return new ActionNotAllowedException("refusal.notAllowed.ownCorrection");
    }

    /** A second person decides about a change, nobody about their own. */
    public static ActionNotAllowedException ownChange() {
        return new ActionNotAllowedException("refusal.notAllowed.ownChange");
    }

    /** Only the owner who writes in a draft asks for its review. */
    public static ActionNotAllowedException othersDraft() {
        return new ActionNotAllowedException("refusal.notAllowed.othersDraft");
    }

    /** The author of a change takes it back; others object. */
    public static ActionNotAllowedException ownObjection() {
        return new ActionNotAllowedException("refusal.notAllowed.ownObjection");
    }

    /** A country speaks for itself. */
    public static ActionNotAllowedException otherCountry() {
        return new ActionNotAllowedException("refusal.notAllowed.otherCountry");
    }
}
