package org.homeward.deadlines.pauses;

import java.util.Optional;
import org.homeward.shared.CaseNumber;

/** Keeps what proves a pause from everybody but the agency that began it: it is sealed with the case's key. */
public interface PauseReferences {

    byte[] seal(CaseNumber number, String reference);

    /** Empty if the case's key is gone. */
    Optional<String> open(CaseNumber number, byte[] ciphertext);
}
