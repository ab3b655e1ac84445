package org.homeward.channel;

import java.util.Optional;
import org.homeward.casefile.CaseTextEncryption;
import org.homeward.deadlines.pauses.PauseReferences;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Seals what proves a pause with the case's own key. */
@Component
class SealedPauseReferences implements PauseReferences {

    private static final String PURPOSE = "pause";

    private final CaseTextEncryption seal;

    SealedPauseReferences(CaseTextEncryption seal) {
        this.seal = seal;
    }

    @Override
    public byte[] seal(CaseNumber number, String reference) {
        return seal.seal(number, PURPOSE, reference);
    }

    @Override
    public Optional<String> open(CaseNumber number, byte[] ciphertext) {
        return seal.open(number, PURPOSE, ciphertext);
    }
}
