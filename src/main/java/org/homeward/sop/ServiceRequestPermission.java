package org.homeward.sop;

/** Whether a reader can ask for services in a case now, or why not. */
public enum ServiceRequestPermission {
    possible,
    /** The person was not asked, or declined. */
    notAgreed,
    /** The person took the consent to services back. */
    withdrawn,
    /** The person has left the country in which they would be asked for. */
    left,
    /** The person is still in the other country. */
    notHome,
    /** Another agency holds the case. */
    notHolder,
    ended
}
