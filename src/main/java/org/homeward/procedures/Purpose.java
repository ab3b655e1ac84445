package org.homeward.procedures;

import java.util.Set;

/** The purposes of consents (form F4). The names are the codes that forms use. */
public enum Purpose {
    Interview,
    Services,
    ShareWithPolice,
    ShareWithOriginAgency,
    ShareForNationality,
    FamilyContact,
    Return,
    FeedbackToHost,
    Media,
    Research;

    private static final Set<Purpose> SEEN_BY_ORIGIN =
            Set.of(ShareWithOriginAgency, ShareForNationality, FamilyContact, Return, FeedbackToHost);

    /** Whether the country of origin may know that it was asked and what was answered: those that concern it. */
    public boolean seenByOrigin() {
        return SEEN_BY_ORIGIN.contains(this);
    }
}
