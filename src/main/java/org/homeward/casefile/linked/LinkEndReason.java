package org.homeward.casefile.linked;

/** The reasons for the end of a link between two cases: the link was wrong. The names are codes of the table. */
public enum LinkEndReason {
    /** The other person was meant, or the number was wrong. */
    byMistake,
    /** They don't belong together. */
    notRelated,
    /** The relative had a part in what happened to the other: no next of kin (R21). */
    involved
}
