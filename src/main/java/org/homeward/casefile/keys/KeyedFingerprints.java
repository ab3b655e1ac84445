package org.homeward.casefile.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.homeward.engine.Fingerprints;
import org.springframework.stereotype.Component;

/** Fingerprints made with the hash key, which lies outside the database. */
@Component
public final class KeyedFingerprints implements Fingerprints {

    private static final int BYTES = 32;

    private final KeyRing keys;

    KeyedFingerprints(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String of(String use, String text) {
        return HexFormat.of().formatHex(bytes(use, text, BYTES));
    }

    public byte[] bytes(String use, String text, int length) {
        try {
            return keys.hash().computePrimary((use + "\n" + text).getBytes(StandardCharsets.UTF_8), length);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A text couldn't be hashed");
        }
    }
}
