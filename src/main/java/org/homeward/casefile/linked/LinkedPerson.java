package org.homeward.casefile.linked;

import java.time.Instant;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to the person of a case.
 *
 * @param relation what the other person is to this one
 * @param works whether the reader's agency works in the other case too
 * @param panelApart whether the panel decided that parent and child may cross apart
 * @param parentApart whether the parent chose to
 * @param endAsked that somebody said the link is wrong, while nobody else confirmed it
 */
public record LinkedPerson(
        CaseNumber other,
        PersonRelation relation,
        Instant since,
        boolean works,
        boolean panelApart,
        boolean parentApart,
        @Nullable CaseLinkEndRequestedEvent endAsked) {

    /** Whether the two cross together or not at all. */
    public boolean crossTogether() {
        return isParentAndChild() && !(panelApart && parentApart);
    }

    /** Whether one is the other's parent. */
    public boolean isParentAndChild() {
        return relation == PersonRelation.parent || relation == PersonRelation.child;
    }
}
