package org.homeward.studio.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCreationTest {

    @ParameterizedTest
    @CsvSource({
        "Medical check, medical-check",
        "The child’s own view of the return, child-own-view-return",
        "Vérification médicale, verification-medicale",
        "2nd visit, added-form-2nd-visit",
        "ពិនិត្យសុខភាព, added-form",
        "One two three four five six seven, one-two-three-four-five",
    })
    void a_form_is_named_after_its_title(String title, String name) {
        assertThat(FormCreation.nameOf(title)).isEqualTo(name);
    }
}
