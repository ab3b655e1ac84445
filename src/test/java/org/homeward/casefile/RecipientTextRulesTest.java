package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RecipientTextRulesTest {

    @Autowired
    RecipientTextRules recipients;

    @Autowired
    SomeCases cases;

    @Test
    void a_paper_for_the_other_focal_point_holds_what_the_person_agreed_to_and_never_charge_or_story() {
        // given
        var number = cases.aCase().with(Readers.shelter()).build();
        cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Given);
        cases.answer(number, Purpose.ShareWithPolice, ConsentValue.Given);

        // when
        var may = cases.as(
                Readers.police(),
                () -> recipients.may(number, Corridor.of("TH-KH"), new CountryCode("KH"), "focalPoint"));

        // then
        assertThat(may.test(FieldKey.of("givenName", "identity"))).isTrue();
        assertThat(may.test(FieldKey.of("fitToTravel", "health"))).isTrue();
        assertThat(may.test(FieldKey.of("villageName", "family"))).isFalse();
        assertThat(may.test(FieldKey.of("diagnosis", "health"))).isFalse();
        assertThat(may.test(FieldKey.of("traffickingSummary", "trafficking"))).isFalse();
        assertThat(may.test(FieldKey.of("incidentDetail", "exploitationDetail")))
                .isFalse();
        assertThat(may.test(FieldKey.of("charge", "legal"))).isFalse();
        assertThat(may.test(FieldKey.of("shelterAddress", "shelterLocation"))).isFalse();
    }

    @Test
    void without_consent_there_is_no_name_on_it() {
        // given
        var number = cases.aCase().with(Readers.shelter()).build();

        // when
        var may = cases.as(
                Readers.police(),
                () -> recipients.may(number, Corridor.of("TH-KH"), new CountryCode("KH"), "focalPoint"));

        // then
        assertThat(may.test(FieldKey.of("givenName", "identity"))).isFalse();
    }
}
