package org.homeward.casefile.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** A data key for each case, wrapped by the master key with the case number as associated data. */
@Component
public final class DataKeys {

    private final KeyRing keys;

    DataKeys(KeyRing keys) {
        this.keys = keys;
    }

    /** A new key, wrapped. */
    public byte[] create(CaseNumber number) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys.master(), bound(number));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("No data key could be made for the case", failed);
        }
    }

    /** Opens a wrapped key; throws {@link IllegalStateException} if it is another case's or another master's. */
    public Aead open(CaseNumber number, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keys.master(), bound(number))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The case's data key can't be opened with this master key", failed);
        }
    }

    private static byte[] bound(CaseNumber number) {
        return number.value().getBytes(StandardCharsets.UTF_8);
    }
}
