package org.homeward.sop;

/**
 * A service that the person was asked about.
 *
 * @param service a code of the catalogue
 * @param urgency by when it is needed, a code
 * @param note what is needed, in words; the agency that is asked reads it
 * @param wanted what the person said: a no is written down and goes to nobody
 */
public record NewService(String service, String urgency, String note, boolean wanted) {

    /** How long the note may be, in characters. */
    public static final int LONGEST = 200;

    /** So that no log ever holds what is needed. */
    @Override
    public String toString() {
        return "NewService";
    }
}
