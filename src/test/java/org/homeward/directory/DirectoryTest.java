package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, since who holds what where is one table of data after the other. */
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
    void each_thai_case_goes_to_the_office_of_its_own_province_and_to_no_other() {
        for (var province : directory.provinces(TH)) {
            for (var role : List.of("identification", "identification-panel", "child-protection", "supervisor")) {
                // when
                var holder = directory.holderOf(role, TH, TH_KH, province.code(), TODAY);

                // then
                if (province.code().equals("TH-10")) {
                    assertThat(holder).as("the capital has no such office").isEmpty();
                } else {
                    var office = province.code().equals("TH-27") ? "SKA" : province.code().substring(3);
                    assertThat(holder)
                            .as("%s in %s", role, province.code())
                            .map(RoutedRole::agency)
                            .contains(new AgencyCode("TH-PSDHS-" + office));
                }
            }
        }
        assertThat(directory.holderOf("identification", TH, TH_KH, null, TODAY)).isEmpty();
    }

    @Test
    void no_office_of_one_thai_province_holds_anything_in_another() {
        // given
        var local = directory.agencies(TH, TODAY).stream()
                .map(Agency::code)
                .filter(code -> code.value().endsWith("-SKA"))
                .toList();
        var roles = PackagedRoles.names();

        // then
        for (var province : List.of("TH-90", "TH-57", "TH-10")) {
            for (var role : roles) {
                assertThat(directory.holderOf(role, TH, TH_KH, province, TODAY))
                        .as("%s in %s", role, province)
                        .map(RoutedRole::agency)
                        .isNotIn(local.stream().map(Optional::of).toList());
            }
            assertThat(directory.panel("identification-panel", TH, province, TODAY).members())
                    .extracting(Panel.Member::agency)
                    .doesNotContainAnyElementsOf(local);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TH-KH, KLONGLEUK-POIPET,    TH-IMM-ARN,       KH-RTC-POIPET",
        "TH-LA, FRIENDSHIP-BRIDGE,   TH-IMM-NKI,       LA-TC-VTE",
        "TH-LA, CHIANGKHONG-HOUAYXAY, TH-IMM-CKG,",
        "TH-MM, MAESOT-MYAWADDY,     TH-IMM-MST,       MM-SHL-MYW",
        "TH-MM, MAESAI-TACHILEIK,    TH-IMM-MSI,",
        "TH-MM, RANONG-KAWTHAUNG,    TH-IMM-RNG,       MM-SHL-KAW",
        "CN-MM, RUILI-MUSE,          CN-BLO-RUILI,     MM-SHL-MUSE",
        "CN-MM, NANSAN-LAUKKAI,      CN-BLO-NANSAN,",
        "CN-LA, MOHAN,               CN-BLO-MOHAN,     LA-ATD-LM",
        "CN-VN, LAOCAI,              CN-BG-LAOCAI,     VN-DOH-20",
        "CN-VN, MONGCAI-DONGXING,    CN-PSB-DONGXING,  VN-DOH-20",
        "KH-VN, BAVET-MOCBAI,        KH-IMM-BAV,       VN-DOH-20",
        "VN-KH, BAVET-MOCBAI,        VN-MOD-BG,        KH-DOSVY-SVR",
        "CN-KH, PNH-AIRPORT,         CN-IMM-AIR,       KH-MOSVY",
        "LA-VN, CAUTREO,             ,                 VN-DOH-20",
        "TH-KH, BY-AIR,              TH-IMM-AIR,"
    })
    void who_hands_over_and_who_receives_follows_the_crossing(
            String way, String crossing, @Nullable String border, @Nullable String receiver) {
        // given
        var corridor = Corridor.of(way);
        var place = new CasePlace(corridor, null, corridor.origin().value().equals("VN") ? "VN-20" : null, crossing);

        // then
        assertThat(holder("destination.border", place)).isEqualTo(border);
        assertThat(holder("origin.transit-centre", place)).isEqualTo(receiver);
    }

    @ParameterizedTest
    @CsvSource({
        "TH, TH-27, men,   TH-WPC-PTT",
        "TH, TH-27, women, TH-WPC-NMA",
        "TH, TH-27, girls, TH-WPC-NMA",
        "TH, TH-27, boys,  TH-RHB-NBI",
        "TH, TH-27, ,      TH-PSDHS-SKA",
        "TH, TH-57, women, TH-WPC-PLK",
        "TH, TH-57, boys,  TH-WPC-PLK",
        "TH, TH-90, men,   TH-WPC-SKL",
        "TH, TH-90, women, TH-PSDHS-90",
        "TH, TH-85, men,   TH-PSDHS-85",
        "TH, TH-10, women,",
        "KH, KH-2,  women, KH-SHL-PNH",
        "KH, KH-2,  men,   KH-RTC-POIPET",
        "KH, KH-2,  boys,  KH-DOSVY-BTB",
        "LA, LA-VT, women, LA-LWU-CPC",
        "LA, LA-VT, men,   LA-MLSW-SWD",
        "MM, MM-05, men,   MM-SHL-KAW",
        "MM, MM-06, women, MM-DSW",
        "VN, VN-02, women, VN-SHL-LAOCAI",
        "VN, VN-02, men,   VN-DOH-02",
        "CN, CN-YN, girls, CN-MCA-RS",
        "CN, CN-YN, men,   CN-MCA-SAD"
    })
    void a_person_comes_to_the_nearest_place_that_takes_them_and_where_no_source_says_so_it_is_asked_first(
            String country, String province, @Nullable PlaceFor person, @Nullable String place) {
        // given
        var home = new Corridor(new CountryCode(country), new CountryCode(country));
        var lies = new CasePlace(home, province, null, null);

        // then
        for (var role : List.of("destination.shelter", "destination.case-manager")) {
            assertThat(directory.placeFor(SideRole.of(role), lies, person, TODAY, any -> true))
                    .as(role)
                    .map(found -> found.agency().value())
                    .isEqualTo(Optional.ofNullable(place));
        }
    }

    @Test
    void a_receiver_that_is_not_for_everybody_receives_whom_it_takes() {
        // given
        var place = new CasePlace(Corridor.of("CN-LA"), null, null, "MOHAN");

        // then
        assertThat(directory.placeFor(
                        SideRole.of("origin.transit-centre"), place, PlaceFor.women, TODAY, any -> true))
                .map(RoutedRole::agency)
                .contains(new AgencyCode("LA-SHL-LNT"));
    }

    @ParameterizedTest
    @CsvSource({
        "KLONGLEUK-POIPET, 2025-06-23, open",
        "KLONGLEUK-POIPET, 2025-06-24, closed",
        "KLONGLEUK-POIPET, 2026-11-25, unknown",
        "FRIENDSHIP-BRIDGE, 2026-11-25, open"
    })
    void a_crossing_is_open_or_closed_for_a_time_as_a_source_tells(String point, LocalDate day, CrossingState state) {
        assertThat(directory.crossing(point, day)).isEqualTo(state);
    }

    @Test
    void each_corridor_has_a_way_by_air() {
        for (var host : directory.countries()) {
            for (var origin : directory.countries()) {
                if (!host.equals(origin)) {
                    assertThat(directory.corridor(new Corridor(host.code(), origin.code()), TODAY).orElseThrow()
                                    .handoverPoints())
                            .extracting(HandoverPoint::code)
                            .containsAnyOf("BY-AIR", "PNH-AIRPORT");
                }
            }
        }
    }

    @Test
    void before_the_crossing_is_known_nobody_hands_over() {
        assertThat(holder("destination.border", CasePlace.in(TH_KH))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void a_review_is_another_bodys_than_the_decision(String country) {
        // given
        var where = new CountryCode(country);
        var home = new Corridor(where, where);
        var province = Map.of("TH", "TH-27", "VN", "VN-20").get(country);

        // when
        var reviewer = directory.holderOf("review", where, home, province, TODAY).map(RoutedRole::agency);

        // then
        assertThat(directory.panel("identification-panel", where, province, TODAY).members())
                .extracting(Panel.Member::agency)
                .doesNotContain(reviewer.orElseGet(() -> directory.focalPoint(where, TODAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH", "CN", "LA", "MM", "TH", "VN"})
    void no_police_verifies_a_nationality(String country) {
        // given
        var where = new CountryCode(country);

        // when
        var holder = directory.holderOf("nationality", where, new Corridor(where, where), null, TODAY);

        // then
        assertThat(directory.agency(holder.orElseThrow().agency()).orElseThrow().functions())
                .doesNotContain("police");
    }

    @Test
    void what_ended_ends_and_what_followed_has_a_first_day() {
        // given
        var place = new CasePlace(TH_KH, null, "KH-2", "KLONGLEUK-POIPET");
        var role = SideRole.of("origin.transit-centre");

        // then
        assertThat(directory.holderOf(role, place, LocalDate.of(2023, 12, 17)))
                .map(RoutedRole::agency)
                .contains(new AgencyCode("KH-PTC-POIPET"));
        assertThat(directory.holderOf(role, place, LocalDate.of(2023, 12, 18)))
                .map(RoutedRole::agency)
                .contains(new AgencyCode("KH-RTC-POIPET"));
        assertThat(directory.agencies(KH, TODAY))
                .extracting(Agency::code)
                .doesNotContain(new AgencyCode("KH-PTC-POIPET"), new AgencyCode("KH-PTC-BAVET"));
    }

    private @Nullable String holder(String role, CasePlace place) {
        return directory
                .holderOf(SideRole.of(role), place, TODAY)
                .map(found -> found.agency().value())
                .orElse(null);
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
