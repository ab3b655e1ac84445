package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.casefile.Participation;
import org.homeward.casefile.Readers;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.testing.ProcessTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ScreenerFinderTest {

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    Participation participation;

    @ParameterizedTest
    @CsvSource({
        "ngo,              TH-NGO-LPN,    TH-NGO-LPN",
        "shelter,          TH-WPC-PTT,    TH-WPC-PTT",
        "provincialWelfare, TH-PSDHS-90,  TH-PSDHS-90",
        "police,           TH-RTP-ATPD,   TH-RTP-ATPD",
        "border,           TH-IMM-CKG,    TH-RTP-ATPD",
        "legal,            TH-OAG,        TH-RTP-ATPD"
    })
    void who_opens_a_case_and_works_with_persons_screens_them_and_no_police_hears_of_it(
            String function, String opener, String screener) {
        // given
        var actor = Readers.with("somebody", Role.caseworker, function, new AgencyCode(opener));

        // when
        var number = ActingParty.as(actor.agency(), () -> intake.open(Intakes.adult(), actor));

        // then
        assertThat(workItems.ofCase(number)).isNotEmpty().allSatisfy(step -> assertThat(step.agency())
                .isEqualTo(new AgencyCode(screener)));
        var police = ActingParty.asSystem("test", () -> participation.of(number, Readers.THAI_POLICE));
        assertThat(police.isPresent()).isEqualTo(screener.equals(Readers.THAI_POLICE.value()));
    }
}
