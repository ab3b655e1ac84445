package org.homeward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** A case goes to nobody who isn't concerned: neither to another province's office, nor over another crossing, nor to another place. */
class PlacesAndCrossingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Corridor TH_KH = Corridor.of("TH-KH");
    private static final CountryCode KH = new CountryCode("KH");
    private static final CountryCode TH = new CountryCode("TH");

    private final Directory directory = PackagedDirectory.read();

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
                    var office = province.code().equals("TH-27")
                            ? "SKA"
                            : province.code().substring(3);
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
            assertThat(directory
                            .panel("identification-panel", TH, province, TODAY)
                            .members())
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
        "TH, TH-90, boys,  TH-RHB-NBI",
        "TH, TH-90, boysFrom15, TH-WPC-SKL",
        "TH, TH-27, families, TH-WPC-PTT",
        "LA, LA-VT, families, LA-MLSW-SWD",
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
            String country, String province, @Nullable PlaceSuitability person, @Nullable String place) {
        // given
        var home = new Corridor(new CountryCode(country), new CountryCode(country));
        var lies = new CasePlace(home, province, null, null);

        // then
        for (var role : List.of("destination.shelter", "destination.case-manager")) {
            assertThat(directory.placeFor(SideRole.of(role), lies, as(person), TODAY, any -> true))
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
                        SideRole.of("origin.transit-centre"), place, as(PlaceSuitability.women), TODAY, any -> true))
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
    void a_crossing_is_open_or_closed_for_a_time_as_a_source_tells(
            String point, LocalDate day, BorderCrossingState state) {
        assertThat(directory.crossing(point, day)).isEqualTo(state);
    }

    @Test
    void each_corridor_has_a_way_by_air() {
        for (var host : directory.countries()) {
            for (var origin : directory.countries()) {
                if (!host.equals(origin)) {
                    assertThat(directory
                                    .corridor(new Corridor(host.code(), origin.code()), TODAY)
                                    .orElseThrow()
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
        var reviewer =
                directory.holderOf("review", where, home, province, TODAY).map(RoutedRole::agency);

        // then
        assertThat(directory
                        .panel("identification-panel", where, province, TODAY)
                        .members())
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
    void a_boy_of_15_has_the_nearest_of_two_kinds_of_places_and_a_family_its_own_first_where_there_is_one() {
        // given
        var boy = Set.of(PlaceSuitability.boys, PlaceSuitability.boysFrom15);
        var family = List.of(Set.of(PlaceSuitability.families), Set.of(PlaceSuitability.women));

        // then
        assertThat(place("TH", "TH-90", List.of(boy))).contains("TH-WPC-SKL");
        assertThat(place("TH", "TH-27", List.of(boy))).contains("TH-RHB-NBI");
        assertThat(place("TH", "TH-27", family)).contains("TH-WPC-PTT");
        assertThat(place("LA", "LA-VT", family)).contains("LA-LWU-CPC");
    }

    private Optional<String> place(String country, String province, List<Set<PlaceSuitability>> person) {
        var home = new Corridor(new CountryCode(country), new CountryCode(country));
        var lies = new CasePlace(home, province, null, null);
        return directory
                .placeFor(SideRole.of("destination.shelter"), lies, person, TODAY, any -> true)
                .map(found -> found.agency().value());
    }

    private static List<Set<PlaceSuitability>> as(@Nullable PlaceSuitability person) {
        return person == null ? List.of() : List.of(Set.of(person));
    }
}
