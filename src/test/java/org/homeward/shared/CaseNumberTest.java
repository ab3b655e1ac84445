package org.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    /** One number in twenty has no digit. */
    @ParameterizedTest
    @ValueSource(strings = {"c xqgm ybzr", "CXQGMYBZR", "C-XQGM-YBZR"})
    void letters_alone_are_a_number_where_no_name_is_asked_for(String text) {
        assertThat(CaseNumber.typed(text)).contains(new CaseNumber("C-XQGM-YBZR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c xqgm ybzr", "Champrasat", "Chanthou"})
    void where_a_name_may_be_typed_letters_alone_are_one(String text) {
        assertThat(CaseNumber.written(text)).isEmpty();
    }
}
