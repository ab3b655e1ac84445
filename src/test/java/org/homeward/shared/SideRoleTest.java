package org.homeward.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideRoleTest {

    private static final Corridor TH_KH = Corridor.of("TH-KH");

    @ParameterizedTest
    @CsvSource({"destination.shelter, TH", "origin.focal-point, KH", "VN.focal-point, VN"})
    void a_side_is_an_end_of_the_return_or_a_country(String text, String country) {
        // when
        var role = SideRole.of(text);

        // then
        assertThat(role).hasToString(text);
        assertThat(role.country(TH_KH).value()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shelter", "host.shelter", "acting.shelter", "origin.", ".shelter", "origin.focal.point", ""})
    void what_is_no_side_and_role_is_refused(String text) {
        assertThatThrownBy(() -> SideRole.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"TH, destination", "KH, origin", "LA, LA"})
    void a_country_has_its_side_of_a_corridor(String country, String side) {
        assertThat(SideRole.heldIn(new CountryCode(country), TH_KH, "shelter").side())
                .isEqualTo(side);
    }

    @Test
    void another_role_beside_it_is_on_the_same_side() {
        assertThat(SideRole.of("origin.shelter").beside("legal")).hasToString("origin.legal");
    }

    @ParameterizedTest
    @CsvSource({
        "TH-KH, destination, TH-27, KH-2, TH-27",
        "TH-KH, origin, TH-27, KH-2, KH-2",
        "TH-KH, origin, TH-27, , ",
        "KH-KH, origin, KH-12, KH-2, KH-2",
        "KH-KH, origin, KH-12, , KH-12",
        "KH-KH, destination, KH-12, KH-2, KH-12",
        "KH-KH, KH, KH-12, KH-2, "
    })
    void a_side_acts_in_its_own_province(
            String corridor, String side, @Nullable String host, @Nullable String origin, @Nullable String expected) {
        // given
        var place = new CasePlace(Corridor.of(corridor), host, origin, null);

        // then
        assertThat(place.province(new SideRole(side, "shelter"))).isEqualTo(expected);
    }
}
