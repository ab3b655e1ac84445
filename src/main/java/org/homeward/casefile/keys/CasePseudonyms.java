package org.homeward.casefile.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Marks that something of a case was counted: always the same mark, from which without the hash key no case is read. */
@Component
public class CasePseudonyms {

    private static final int BYTES = 32;

    private final KeyRing keys;

    CasePseudonyms(KeyRing keys) {
        this.keys = keys;
    }

    /** The mark of what is counted once for the case. */
    public String of(CaseNumber number, String counted) {
        try {
            var text = "caseMark\n" + number.value() + "\n" + counted;
            return HexFormat.of().formatHex(keys.hash().computePrimary(text.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("What is counted couldn't be marked");
        }
    }
}
