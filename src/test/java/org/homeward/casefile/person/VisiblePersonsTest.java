package org.homeward.casefile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.casefile.CaseSummaryReader;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.CaseStages;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who learns what of the person on top of a case, and that it is logged. */
@DatabaseTest
class VisiblePersonsTest {

    @Autowired
    VisiblePersons persons;

    @Autowired
    Disclosures disclosures;

    @Autowired
    CaseSummaryReader register;

    @Autowired
    CaseStages stages;

    @Autowired
    SomeCases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private CaseNumber number;

    @BeforeEach
    void a_case_of_which_all_is_known() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint(), Readers.khmerWelfare())
                .withConsent(Purpose.ShareWithOriginAgency)
                .build();
        cases.record(
                number,
                Readers.shelter(),
                FieldEntry.of("givenName", "identity", "Sophea"),
                FieldEntry.of("prs_Gender", "identity", "Feminine"),
                FieldEntry.of("prs_PrimaryLanguage", "identity", "khm"),
                FieldEntry.of("villageName", "family", "Ou Chrov"),
                FieldEntry.of("supportNeeds", "services", List.of("stepFree")),
                FieldEntry.of("blockedContacts", "contact", "An uncle"),
                FieldEntry.of("safeContactPlan", "contact", "Through the shelter"),
                FieldEntry.of("immediateSafety", "trafficking", "High"),
                FieldEntry.of("fearsAuthoritiesAtHome", "legal", "yes"),
                FieldEntry.of("diagnosis", "health", "not for the band"));
        List.of(Readers.KHMER_FOCAL_POINT, Readers.KHMER_WELFARE).forEach(this::sent);
    }

    private void sent(AgencyCode to) {
        cases.run(
                Readers.shelter(),
                () -> disclosures.record(
                        number,
                        SomeCases.STEP,
                        Readers.THAI_SHELTER,
                        to,
                        "test",
                        Set.of(DataClass.identity, DataClass.family, DataClass.services, DataClass.contact),
                        Set.of(
                                "givenName",
                                "prs_PrimaryLanguage",
                                "villageName",
                                "supportNeeds",
                                "blockedContacts",
                                "immediateSafety",
                                "fearsAuthoritiesAtHome")));
    }

    @Test
    void the_shelter_sees_whom_it_cares_for_and_what_must_not_be_missed_but_no_diagnosis() {
        assertThat(seenBy(Readers.shelter()))
                .contains("givenName", "prs_Gender", "supportNeeds", "blockedContacts", "immediateSafety")
                .doesNotContain("diagnosis");
    }

    @Test
    void the_origins_focal_point_learns_neither_the_danger_there_nor_a_fear() {
        assertThat(seenBy(Readers.khmerFocalPoint()))
                .contains("givenName", "blockedContacts")
                .doesNotContain("immediateSafety", "fearsAuthoritiesAtHome");
    }

    @Test
    void a_local_officer_gets_name_and_village_only_until_the_person_has_arrived() {
        // when
        cases.run(Readers.shelter(), () -> stages.enter(number, Stage.handover, clock.instant()));

        // then
        assertThat(seenBy(Readers.khmerWelfare())).containsExactlyInAnyOrder("givenName", "villageName");

        // when
        cases.run(Readers.shelter(), () -> stages.enter(number, Stage.reintegration, clock.instant()));

        // then
        assertThat(seenBy(Readers.khmerWelfare())).contains("supportNeeds", "prs_PrimaryLanguage", "blockedContacts");
    }

    @Test
    void a_supervisor_and_a_border_unit_see_nobody_outside_of_their_own_forms() {
        var head = Readers.with("head", Role.supervisor, "supervisor", Readers.THAI_FOCAL_POINT);
        var border = Readers.with("border", Role.caseworker, "border", new AgencyCode("TH-IMM-ARN"));
        cases.join(number, border);

        assertThat(seenBy(head)).doesNotContain("givenName", "blockedContacts", "safeContactPlan");
        assertThat(seenBy(border)).isEmpty();
    }

    @Test
    void who_has_handed_over_sees_nobody_any_more() {
        // when
        cases.handOver(number);

        // then
        assertThat(seenBy(Readers.shelter())).isEmpty();
    }

    @Test
    void names_are_told_of_those_cases_alone_whose_identity_the_reader_may_read_and_each_is_logged() {
        // given
        var another = cases.aCase().build();
        cases.record(another, Readers.police(), FieldEntry.of("givenName", "identity", "Dara"));

        // when
        var names = cases.as(Readers.shelter(), () -> persons.names(List.of(number, another), Readers.shelter()));

        // then
        assertThat(names).containsOnlyKeys(number).containsValue("Sophea");
        assertThat(reads(number)).containsExactly("identity");
        assertThat(reads(another)).isEmpty();
    }

    @Test
    void a_list_abroad_shows_the_name_that_was_sent_and_no_newer_one_like_the_band() {
        // given
        var unsent = cases.aCase()
                .with(Readers.shelter(), Readers.khmerFocalPoint())
                .withConsent(Purpose.ShareWithOriginAgency)
                .build();
        cases.record(unsent, Readers.shelter(), FieldEntry.of("givenName", "identity", "Never sent"));
        cases.record(number, Readers.shelter(), FieldEntry.of("givenName", "identity", "Chantha"));

        // when
        var abroad = listed(Readers.khmerFocalPoint(), List.of(number, unsent));
        var here = listed(Readers.shelter(), List.of(number, unsent));

        // then
        assertThat(abroad).containsExactly(Map.entry(number, "Sophea"));
        assertThat(band(Readers.khmerFocalPoint())).contains("Sophea");
        assertThat(here).containsOnly(Map.entry(number, "Chantha"), Map.entry(unsent, "Never sent"));

        // when
        sent(Readers.KHMER_FOCAL_POINT);

        // then
        assertThat(listed(Readers.khmerFocalPoint(), List.of(number, unsent)))
                .containsExactly(Map.entry(number, "Chantha"));
        assertThat(band(Readers.khmerFocalPoint())).contains("Chantha");
    }

    private Map<CaseNumber, String> listed(Actor reader, List<CaseNumber> numbers) {
        return cases.as(reader, () -> persons.names(numbers, reader));
    }

    private Optional<String> band(Actor reader) {
        return cases.as(reader, () -> persons.of(register.head(number, reader), reader))
                .name();
    }

    private Set<String> seenBy(Actor reader) {
        return cases.as(reader, () -> persons.of(register.head(number, reader), reader))
                .answers()
                .keySet();
    }

    private List<String> reads(CaseNumber read) {
        return database.sql("""
                        select codes from audit_entry
                        where case_number = :number and what = 'caseRead' and actor = 'shelter' order by seq
                        """)
                .param("number", read.value())
                .query(String.class)
                .list();
    }
}
