package org.homeward.casefile.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.homeward.directory.people.TokenHash;
import org.springframework.stereotype.Component;

/** Hashes tokens with the hash key: a copy of the database alone can't tell whether a token is right. */
@Component
final class KeyedTokenHash implements TokenHash {

    private static final int BYTES = 32;

    private final KeyRing keys;

    KeyedTokenHash(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(String secret) {
        try {
            return keys.hash().computePrimary(("apiToken\n" + secret).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A token couldn't be hashed");
        }
    }
}
