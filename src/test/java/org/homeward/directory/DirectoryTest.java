package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Corridor TH_KH = Corridor.of("TH-KH");
    private static final CountryCode KH = new CountryCode("KH");
    private static final CountryCode TH = new CountryCode("TH");
    private static final Locale KHMER = Locale.forLanguageTag("km");

    private final Directory directory = PackagedDirectory.read();

    @ParameterizedTest
    @CsvSource({
        "first-responder, TH, TH-RTP-ATPD, caseworker",
        "identification, TH, TH-PSDHS-SKA, caseworker",
        "identification-panel, TH, TH-PSDHS-SKA, caseworker",
        "case-manager, TH, TH-PSDHS-SKA, caseworker",
        "shelter, TH, TH-PSDHS-SKA, caseworker",
        "legal, TH, TH-OAG, caseworker",
        "focal-point, TH, TH-DATIP, caseworker",
        "focal-point, KH, KH-MOSVY, caseworker",
        "provincial-welfare, KH, KH-DOSVY-BMC, caseworker",
        "supervisor, KH, KH-DOSVY-BMC, supervisor",
        "identification, KH, KH-MOI-AHTJP, caseworker",
        "first-responder, KH, KH-MOI-AHTJP, caseworker"
    })
    void every_role_of_the_journey_is_held(String role, String country, String agency, String group) {
        // given
        var province = "KH".equals(country) ? "KH-1" : "TH-27";

        // when
        var holder = directory.holderOf(role, new CountryCode(country), TH_KH, province, TODAY);

        // then
        assertThat(holder).contains(new RoutedRole(new AgencyCode(agency), group));
    }

    @Test
    void every_province_of_cambodia_has_its_welfare_office() {
        assertThat(directory.provinces(KH)).hasSize(25).allMatch(province -> directory
                .holderOf("provincial-welfare", KH, TH_KH, province.code(), TODAY)
                .isPresent());
    }

    @Test
    void a_province_that_is_not_known_has_no_welfare_office() {
        assertThat(directory.holderOf("provincial-welfare", KH, TH_KH, null, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void every_country_has_a_focal_point_and_a_panel(String country) {
        assertThat(directory.focalPoint(new CountryCode(country), TODAY).value())
                .startsWith(country);
        assertThat(directory
                        .panel("identification-panel", new CountryCode(country), null, TODAY)
                        .members())
                .isNotEmpty();
    }

    @Test
    void the_labour_ministry_of_viet_nam_ends_and_has_a_successor() {
        // given
        var country = new CountryCode("VN");

        // then
        assertThat(directory.focalPoint(country, LocalDate.of(2025, 6, 30)).value())
                .isEqualTo("VN-MOLISA-DSEP");
        assertThat(directory.focalPoint(country, LocalDate.of(2025, 7, 1)).value())
                .isEqualTo("VN-MOH-DSA");
        assertThat(directory.holderOf("provincial-welfare", country, Corridor.of("CN-VN"), "VN-02", TODAY))
                .map(RoutedRole::agency)
                .contains(new AgencyCode("VN-DOH-02"));
    }

    @Test
    void the_thai_panel_has_five_members_under_social_development() {
        // when
        var panel = directory.panel("identification-panel", TH, "TH-27", TODAY);

        // then
        assertThat(panel.members())
                .extracting(Panel.Member::function)
                .containsExactly("socialDevelopment", "police", "labour", "prosecutor", "ngo");
        assertThat(panel.chair().value()).isEqualTo("TH-PSDHS-SKA");
    }

    @Test
    void every_pair_of_countries_has_a_corridor_and_china_never_rests_on_the_asean_convention() {
        for (var host : directory.countries()) {
            for (var origin : directory.countries()) {
                var corridor = new Corridor(host.code(), origin.code());
                assertThat(directory.corridor(corridor, TODAY))
                        .as(corridor.toString())
                        .isPresent()
                        .hasValueSatisfying(row ->
                                assertThat(row.instrument(Locale.ENGLISH)).doesNotContain("ACTIP"));
            }
        }
    }

    @Test
    void a_pair_without_an_instrument_falls_back_to_commit() {
        assertThat(directory.fallsBackToCommit(Corridor.of("LA-VN"), TODAY)).isTrue();
        assertThat(directory.fallsBackToCommit(TH_KH, TODAY)).isFalse();
    }

    @Test
    void people_return_from_thailand_to_cambodia_over_poipet_or_by_air() {
        assertThat(directory.corridor(TH_KH, TODAY).orElseThrow().handoverPoints())
                .extracting(HandoverPoint::code)
                .containsExactly("KLONGLEUK-POIPET", "BY-AIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"km", "th"})
    void every_name_is_there_in_each_complete_language(String language) {
        for (var code : List.of("KH", "CN", "LA", "MM", "TH", "VN")) {
            var country = new CountryCode(code);
            assertThat(directory.provinces(country)).allMatch(p -> p.names().containsKey(language));
            assertThat(directory.agencies(country, TODAY))
                    .allMatch(a -> a.names().containsKey(language));
            assertThat(directory.holidays(country)).allMatch(h -> h.names().containsKey(language));
        }
    }

    @Test
    void names_are_in_the_language_of_the_page() {
        assertThat(directory.countryName(TH, KHMER)).isEqualTo("ថៃ");
        assertThat(directory.source("P6").orElseThrow().title(Locale.forLanguageTag("th")))
                .contains("คำขอข้ามแดน");
        assertThat(directory.source("P6").orElseThrow().title(KHMER)).contains("សំណើ");
    }

    @Test
    void a_name_that_a_language_lacks_is_english() {
        assertThat(directory.agencyName(new AgencyCode("LA-MPS-ATD"), Locale.forLanguageTag("vi")))
                .startsWith("Anti-Human Trafficking");
    }
}
