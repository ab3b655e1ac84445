package org.homeward.casefile.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Makes a value that only the holder of a key can make or understand, to notice a wrong key at start. */
interface KeyVerification {

    byte[] TEXT = "homeward key check".getBytes(StandardCharsets.UTF_8);

    byte[] make() throws GeneralSecurityException;

    /** Whether the value was made with this key. */
    boolean fits(byte[] value);

    static KeyVerification of(Aead aead) {
        return new KeyVerification() {
            @Override
            public byte[] make() throws GeneralSecurityException {
                return aead.encrypt(TEXT, TEXT);
            }

            @Override
            public boolean fits(byte[] value) {
                try {
                    return MessageDigest.isEqual(aead.decrypt(value, TEXT), TEXT);
                } catch (GeneralSecurityException wrongKey) {
                    return false;
                }
            }
        };
    }

    static KeyVerification of(Mac mac) {
        return new KeyVerification() {
            @Override
            public byte[] make() throws GeneralSecurityException {
                return mac.computeMac(TEXT);
            }

            @Override
            public boolean fits(byte[] value) {
                try {
                    mac.verifyMac(value, TEXT);
                    return true;
                } catch (GeneralSecurityException wrongKey) {
                    return false;
                }
            }
        };
    }

    static KeyVerification of(PrfSet prf) {
        return new KeyVerification() {
            @Override
            public byte[] make() throws GeneralSecurityException {
                return prf.computePrimary(TEXT, TEXT.length);
            }

            @Override
            public boolean fits(byte[] value) {
                try {
                    return MessageDigest.isEqual(prf.computePrimary(TEXT, TEXT.length), value);
                } catch (GeneralSecurityException wrongKey) {
                    return false;
                }
            }
        };
    }
}
