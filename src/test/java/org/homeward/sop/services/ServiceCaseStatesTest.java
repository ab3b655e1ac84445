package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.homeward.casefile.SomeCases;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.Referral;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a referral means where host and origin are one country. */
@DatabaseTest
class ServiceCaseStatesTest {

    private static final AgencyCode REFERRER = new AgencyCode("KH-SHL-PNH");

    @Autowired
    private SomeCases cases;

    @Autowired
    private CaseFactsRecords facts;

    @Autowired
    private ServiceCaseStates services;

    @Autowired
    private Clock clock;

    @Test
    void within_one_country_a_service_at_home_is_asked_in_the_persons_own_province() {
        assertThat(asked("origin", "KH-2")).isEqualTo("KH-DOSVY-BTB");
    }

    @Test
    void within_one_country_a_service_at_the_hosts_is_asked_where_the_person_is() {
        assertThat(asked("destination", "KH-2")).isEqualTo("KH-DOSVY-PNH");
    }

    @Test
    void while_the_own_province_is_not_known_the_hosts_stands_for_it() {
        assertThat(asked("origin", null)).isEqualTo("KH-DOSVY-PNH");
    }

    /** Of the services none is given by province; the province's welfare office stands for one. */
    private String asked(String side, @Nullable String originProvince) {
        var number = cases.aCase().build();
        ActingParty.asSystem(
                "test",
                () -> facts.open(new CaseFacts(
                        number,
                        Corridor.of("KH-KH"),
                        null,
                        "KH-12",
                        originProvince,
                        false,
                        REFERRER,
                        clock.instant())));
        return ActingParty.asSystem("test", () -> services.next(referral(number, side)))
                .map(AgencyCode::value)
                .orElse("nobody");
    }

    private static Referral referral(CaseNumber number, String side) {
        return new Referral(
                number,
                1,
                "registration",
                "OneDay",
                "provincial-welfare",
                "referralOneDay",
                side,
                Referral.State.planned,
                REFERRER,
                0,
                List.of(),
                null);
    }
}
