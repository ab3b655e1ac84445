package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealedFieldTest {

    private static final CaseNumber NUMBER = CaseNumber.random(new SecureRandom());
    private static final FieldKey FIELD = FieldKey.of("givenName", "identity");
    private static final Aead KEY = newKey();

    @Test
    void a_value_comes_back_as_it_was() {
        // given
        var value = Map.of("names", List.of("សុខា", "Sokha"), "age", 31, "asked", true);

        // when
        var field = SealedField.seal(KEY, NUMBER, FIELD, 1, value);

        // then
        assertThat(field.open(KEY)).isEqualTo(value);
    }

    @Test
    void the_value_is_not_in_the_ciphertext() {
        // when
        var field = SealedField.seal(KEY, NUMBER, FIELD, 1, "Sokha-of-the-boat");

        // then
        assertThat(new String(field.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("Sokha");
        assertThat(field.toString()).doesNotContain("Sokha");
    }

    @ParameterizedTest
    @MethodSource("relabelled")
    void a_row_that_was_relabelled_cannot_be_read(SealedField relabelled) {
        assertThatThrownBy(() -> relabelled.open(KEY)).isInstanceOf(IllegalStateException.class);
    }

    static Stream<SealedField> relabelled() {
        var text = SealedField.seal(KEY, NUMBER, FIELD, 1, "Sokha").ciphertext();
        return Stream.of(
                new SealedField(CaseNumber.random(new SecureRandom()), FIELD, 1, text),
                new SealedField(NUMBER, FieldKey.of("familyName", "identity"), 1, text),
                new SealedField(NUMBER, FieldKey.of("givenName", "services"), 1, text),
                new SealedField(NUMBER, FIELD, 2, text));
    }

    @Test
    void another_cases_key_does_not_open_it() {
        // given
        var field = SealedField.seal(KEY, NUMBER, FIELD, 1, "Sokha");

        // then
        assertThatThrownBy(() -> field.open(newKey())).hasMessageNotContaining("Sokha");
    }

    private static Aead newKey() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
