package org.homeward.sop;

/**
 * A service that the person was asked about.
 *
 * @param service a code of the catalogue
 * @param urgency by when it is needed, a code
 * @param note what is needed, in words; the agency that is asked reads it
 * @param wanted what the person said: a no is written down and goes to nobody
 * @param consentGiver who gives the consent to services anew after it was withdrawn, a code; empty if nobody does
 * @param consentSignature how that was confirmed, a code; empty if nobody does
 * @param childObjects in a child's case whether the child objects then, a code; else empty
 */
public record SupportServiceRequest(
        String service,
        String urgency,
        String note,
        boolean wanted,
        String consentGiver,
        String consentSignature,
        String childObjects) {

    /** How long the note may be, in characters. */
    public static final int LONGEST = 200;

    /** The fields of a consent that is given anew, as the forms that ask for it name them. */
    public static final String CONSENT_GIVER = "consentGiver";

    public static final String CONSENT_SIGNATURE = "consentSignature";
    public static final String CHILD_OBJECTS = "childObjectsToConsents";

    /** So that no log ever holds what is needed. */
    @Override
    public String toString() {
        return "SupportServiceRequest";
    }
}
