package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.casefile.SomeCases.STEP;

import java.util.List;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NeedToKnowTest {

    private static final List<FieldEntry> ALL = List.of(
            FieldEntry.of("givenName", "identity", "a"),
            FieldEntry.of("safeContactPlan", "contact", "b"),
            FieldEntry.of("evidenceSummary", "trafficking", "c"),
            FieldEntry.of("incidentDetail", "exploitationDetail", "d"),
            FieldEntry.of("diagnosis", "health", "e"),
            FieldEntry.of("fitToTravel", "health", "yes"),
            FieldEntry.of("charge", "legal", "f"),
            FieldEntry.of("villageName", "family", "g"),
            FieldEntry.of("careServices", "services", "h"),
            FieldEntry.of("returnAddress", "returnAddress", "i"),
            FieldEntry.of("shelterAddress", "shelterLocation", "j"));

    @Autowired
    CaseFiles files;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_case_of_which_all_is_known() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint(), Readers.khmerWelfare())
                .build();
        cases.record(number, Readers.shelter(), ALL.toArray(FieldEntry[]::new));
        cases.send(number, ALL.stream().map(entry -> entry.field().key()).toArray(String[]::new));
    }

    @Test
    void police_see_no_story_without_consent_to_share_with_police() {
        assertThat(seenBy(Readers.police()))
                .containsExactlyInAnyOrder("givenName", "safeContactPlan", "charge", "shelterAddress");
    }

    @Test
    void police_see_the_story_with_that_consent() {
        // when
        agree(Purpose.ShareWithPolice);

        // then
        assertThat(seenBy(Readers.police())).contains("evidenceSummary", "incidentDetail");
    }

    @Test
    void a_declined_consent_opens_nothing() {
        // when
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Declined);

        // then
        assertThat(seenBy(Readers.police())).doesNotContain("evidenceSummary", "incidentDetail");
    }

    @Test
    void the_shelter_sees_all_but_the_address_after_the_return() {
        assertThat(seenBy(Readers.shelter())).hasSize(ALL.size() - 1).doesNotContain("returnAddress");
    }

    @Test
    void the_origin_focal_point_sees_no_name_before_the_share() {
        assertThat(seenBy(Readers.khmerFocalPoint()))
                .containsExactlyInAnyOrder("fitToTravel", "careServices", "returnAddress");
    }

    @Test
    void the_origin_focal_point_sees_name_and_family_with_the_two_consents_and_never_story_or_shelter() {
        // when
        agree(Purpose.ShareWithOriginAgency);
        agree(Purpose.FamilyContact);

        // then
        assertThat(seenBy(Readers.khmerFocalPoint()))
                .containsExactlyInAnyOrder(
                        "fitToTravel", "careServices", "returnAddress", "givenName", "safeContactPlan", "villageName");
    }

    @Test
    void the_host_focal_point_never_sees_the_address_after_the_return() {
        assertThat(seenBy(Readers.thaiFocalPoint())).doesNotContain("returnAddress", "shelterAddress", "charge");
    }

    @Test
    void a_shelter_of_the_origin_sees_neither_story_nor_charge() {
        // given
        var transit = Readers.with("transit", Role.caseworker, "shelter", new AgencyCode("KH-RTC-POIPET"));
        cases.join(number, transit);

        // then
        assertThat(seenBy(transit))
                .contains("givenName")
                .doesNotContain("evidenceSummary", "incidentDetail", "charge", "shelterAddress", "returnAddress");
    }

    @Test
    void a_form_cannot_lower_the_class_under_which_a_field_was_recorded() {
        // when
        var known = cases.as(
                Readers.police(),
                () -> files.known(number, STEP, List.of(FieldKey.of("evidenceSummary", "identity")), Readers.police()));

        // then
        assertThat(known).isEmpty();
    }

    @Test
    void after_the_hand_over_the_host_sees_consented_feedback_only() {
        // given
        agree(Purpose.FeedbackToHost);

        // when
        cases.handOver(number);

        // then
        assertThat(seenBy(Readers.shelter())).containsExactly("careServices");
    }

    private Set<String> seenBy(Actor actor) {
        var fields = ALL.stream().map(FieldEntry::field).toList();
        return cases.as(actor, () -> files.known(number, STEP, fields, actor)).keySet();
    }

    private void agree(Purpose purpose) {
        cases.answer(number, purpose, ConsentValue.Given);
    }
}
