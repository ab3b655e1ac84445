package org.homeward.casefile.drafts;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shared.StepId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts a draft for one account in one step of one case: moved to another row it can't be read. */
record DraftEncryption(Aead key, CaseNumber number, StepId step, String account) {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    static byte[] written(Map<String, Object> data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JacksonException unfit) {
            // its message holds the value
            throw new IllegalArgumentException("A draft can't be written as JSON");
        }
    }

    byte[] seal(byte[] plain) {
        try {
            return key.encrypt(plain, bound());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A draft couldn't be encrypted", failed);
        }
    }

    Map<String, Object> open(byte[] ciphertext) {
        try {
            return JSON.readValue(key.decrypt(ciphertext, bound()), FIELDS);
        } catch (GeneralSecurityException | JacksonException failed) {
            throw new IllegalStateException("A draft can't be decrypted");
        }
    }

    private byte[] bound() {
        return String.join("\n", "draft", number.value(), step.value(), account).getBytes(StandardCharsets.UTF_8);
    }
}
