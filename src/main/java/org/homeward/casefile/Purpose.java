package org.homeward.casefile;

import java.util.Set;

/** What a consent is for (form F4). The names are the codes that forms use. */
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

    private static final Set<Category> OF_POLICE =
            Set.of(Category.trafficking, Category.exploitationDetail, Category.legal);

    private static final Set<Purpose> SEEN_BY_ORIGIN =
            Set.of(ShareWithOriginAgency, ShareForNationality, FamilyContact, Return, FeedbackToHost);

    /** The classes of which it alone lets its receivers read what others answered (matrix 6.2). */
    public Set<Category> opens() {
        return this == ShareWithPolice ? OF_POLICE : Set.of();
    }

    /** Whether the country of origin may know that it was asked and what was answered: those that concern it. */
    public boolean seenByOrigin() {
        return SEEN_BY_ORIGIN.contains(this);
    }
}
