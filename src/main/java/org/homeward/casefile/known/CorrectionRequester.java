package org.homeward.casefile.known;

/** At whose wish an answer is corrected. */
public enum CorrectionRequester {
    /** The person said it differently. */
    person,
    /** The guardian or a supporter of the person. */
    guardian,
    /** The agency found that it was wrong. */
    foundWrong
}
