package org.homeward.casefile.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource({
        "សុខា, ចាន់, Sokha, Chan",
        "ເພັດ, ສີສຸກ, Phet, Sisuk",
        "Nguyễn, Hoa, Nguyen, Hoa",
        "王, 小明, Wang, Xiaoming",
        "Sokha, Chan, Chan, Sokka"
    })
    void names_that_sound_alike_match_across_scripts_and_spellings(
            String given, String family, String otherGiven, String otherFamily) {
        assertThat(parts(given, family).sound())
                .isPresent()
                .isEqualTo(parts(otherGiven, otherFamily).sound());
    }

    @ParameterizedTest
    @CsvSource({"Sokha, Chan, Dara, Chan", "សុខា, ចាន់, ដារ៉ា, ចាន់"})
    void other_names_do_not(String given, String family, String otherGiven, String otherFamily) {
        assertThat(parts(given, family).sound())
                .isNotEqualTo(parts(otherGiven, otherFamily).sound());
    }

    private static NameParts parts(String given, String family) {
        return NameParts.of(field -> switch (field) {
            case "givenName" -> given;
            case "familyName" -> family;
            default -> null;
        });
    }
}
