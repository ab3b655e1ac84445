package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.api.Test;

class LetterLanguagesTest {

    private static final CountryCode TH = new CountryCode("TH");
    private static final CountryCode MM = new CountryCode("MM");

    @Test
    void a_letter_is_in_english_and_in_the_receivers_language() {
        assertThat(LetterLanguages.of(TH, new CountryCode("LA")))
                .containsExactly(Locale.ENGLISH, Locale.forLanguageTag("lo"));
    }

    @Test
    void a_receiver_without_a_row_gets_the_senders_language() {
        assertThat(LetterLanguages.of(TH, MM)).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("th"));
    }

    @Test
    void two_countries_without_rows_write_in_english_alone() {
        assertThat(LetterLanguages.of(MM, new CountryCode("QZ"))).containsExactly(Locale.ENGLISH);
    }
}
