package org.homeward.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.PackagedDirectory;
import org.homeward.directory.Panel;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.models.Decisions;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CasePlace;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.ReturnJourneyProcess.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country that no program knows comes by rows alone: those of {@code src/test/resources/fictional}. */
class FictionalCountryTest {

    private static final String ROWS = "fictional/";
    private static final CountryCode XA = new CountryCode("XA");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Directory directory = PackagedDirectory.with(ROWS);
    private final IntakeRules rules = new IntakeRules(
            directory,
            new IntakeSettings(Period.ofYears(20)),
            PackagedDirectory.numbersWith(ROWS),
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC),
            mock(Decisions.class));

    @Test
    void a_case_begins_there_by_its_clocks_and_its_age_of_an_adult() {
        // when
        var begun = rules.require(said("XA", "KH", "XA-1"), officer("XA-GOV"));

        // then
        assertThat(begun.corridor()).isEqualTo(Corridor.of("XA-KH"));
        assertThat(begun.detectedAt()).isEqualTo("2026-03-01T05:00:00Z");
        assertThat(begun.child()).as("19 in a country whose adults are 20").isTrue();
    }

    @Test
    void a_case_elsewhere_has_it_as_origin() {
        // when
        var begun = rules.require(said("TH", "XA", "TH-27"), officer("TH-RTP-ATPD"));

        // then
        assertThat(begun.corridor()).isEqualTo(Corridor.of("TH-XA"));
        assertThat(begun.child()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "XA-KH, destination.focal-point, XA-GOV",
        "XA-KH, destination.identification, XA-CARE",
        "XA-KH, origin.focal-point, KH-MOSVY",
        "TH-XA, origin.focal-point, XA-GOV",
        "TH-XA, origin.case-manager, XA-CARE"
    })
    void its_offices_hold_their_roles(String corridor, String role, String agency) {
        assertThat(directory
                        .holderOf(SideRole.of(role), CasePlace.in(Corridor.of(corridor)), TODAY)
                        .orElseThrow()
                        .agency()
                        .value())
                .isEqualTo(agency);
    }

    @Test
    void it_has_its_panel_its_crossing_its_paper_and_its_holiday() {
        assertThat(directory.panel("identification-panel", XA, null, TODAY).members())
                .extracting(Panel.Member::agency)
                .containsExactly(new AgencyCode("XA-GOV"));
        assertThat(directory.corridor(Corridor.of("XA-KH"), TODAY).orElseThrow().handoverPoints())
                .extracting(point -> point.code())
                .containsExactly("XA-PORT");
        assertThat(directory.fallsBackToCommit(Corridor.of("TH-XA"), TODAY)).isFalse();
        assertThat(directory.holidays(XA))
                .extracting(holiday -> holiday.date())
                .containsExactly(LocalDate.parse("2026-05-05"));
        assertThat(directory.countryName(XA, Locale.forLanguageTag("th"))).isEqualTo("ซานาดู");
    }

    private static Map<String, Object> said(String host, String origin, String province) {
        return Map.of(
                Variable.WAY_IN,
                "detected",
                Variable.HOST_COUNTRY,
                host,
                Variable.ORIGIN_COUNTRY,
                origin,
                Variable.DETECTED_AT,
                "2026-03-01T10:00",
                "hostProvince",
                province,
                "ageStated",
                19);
    }

    private static Actor officer(String agency) {
        var code = new AgencyCode(agency);
        return new Actor(
                "officer", "officer", Set.of(Role.caseworker), Set.of(), code, code.country(), Locale.ENGLISH, false);
    }
}
