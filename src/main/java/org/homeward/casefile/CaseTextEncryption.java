package org.homeward.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.stereotype.Component;

/** Seals a short text with the case's data key, for rooms that keep it in a row of their own; it goes with the key. */
@Component
public class CaseTextEncryption {

    private final CaseTable cases;
    private final DataKeys dataKeys;

    CaseTextEncryption(CaseTable cases, DataKeys dataKeys) {
        this.cases = cases;
        this.dataKeys = dataKeys;
    }

    /**
     * The sealed text; throws {@link NotFound} if the case has no key (any more).
     *
     * @param purpose what it is, so that it can't be read as something else
     */
    public byte[] seal(CaseNumber number, String purpose, String text) {
        var key = cases.dataKey(number).orElseThrow(NotFound::aCase);
        try {
            return dataKeys.open(number, key).encrypt(text.getBytes(StandardCharsets.UTF_8), bound(number, purpose));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A text couldn't be encrypted", failed);
        }
    }

    /** The text; empty if the case's key is gone. */
    public Optional<String> open(CaseNumber number, String purpose, byte[] ciphertext) {
        return cases.dataKey(number).map(key -> {
            try {
                var plain = dataKeys.open(number, key).decrypt(ciphertext, bound(number, purpose));
                return new String(plain, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException("A text can't be decrypted");
            }
        });
    }

    private static byte[] bound(CaseNumber number, String purpose) {
        return (purpose + "\n" + number.value()).getBytes(StandardCharsets.UTF_8);
    }
}
