package org.homeward.casefile.linked;

import org.homeward.shared.CaseNumber;

/**
 * A parent and a child who each have a case.
 *
 * @param mayPart whether the panel decided that they may cross apart, and the parent chose to (R21)
 */
public record ParentAndChild(CaseNumber parent, CaseNumber child, boolean mayPart) {

    /** The other's case. */
    public CaseNumber besides(CaseNumber one) {
        return one.equals(parent) ? child : parent;
    }
}
