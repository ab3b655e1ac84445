package org.homeward.casefile;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of one field as the database holds it. Case, field, category and version are bound to the ciphertext: a
 * row that was moved or relabelled can't be read.
 */
public record SealedField(CaseNumber number, FieldKey field, int version, byte[] ciphertext) {

    private static final JsonMapper JSON = JsonText.MAPPER;

    static SealedField seal(Aead key, CaseNumber number, FieldKey field, int version, @Nullable Object value) {
        try {
            var plain = JSON.writeValueAsBytes(value);
            return new SealedField(number, field, version, key.encrypt(plain, bound(number, field, version)));
        } catch (JacksonException unfit) {
            // its message holds the value
            throw new IllegalArgumentException("A field's value can't be written as JSON");
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A field couldn't be encrypted", failed);
        }
    }

    /** The answer; null if this version cleared it. */
    public @Nullable Object open(Aead key) {
        try {
            return JSON.readValue(key.decrypt(ciphertext, bound(number, field, version)), Object.class);
        } catch (GeneralSecurityException | JacksonException failed) {
            throw new IllegalStateException("A field of the case file can't be decrypted");
        }
    }

    private static byte[] bound(CaseNumber number, FieldKey field, int version) {
        return String.join("\n", number.value(), field.key(), field.category().name(), String.valueOf(version))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return number + " " + field + " v" + version;
    }
}
