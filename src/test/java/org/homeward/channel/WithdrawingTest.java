package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.homeward.casefile.Consent;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Purpose;
import org.homeward.cases.Withdrawals;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent taken back ends what it carried (R5). */
@ProcessTest
class WithdrawingTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Consents consents;

    @Autowired
    Withdrawals withdrawals;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userTask_acknowledgeRequest",
                "userTask_assessFamily",
                "userTask_reportAssessment",
                "userTask_requestApproval",
                "userTask_decideReturn",
                "userTask_sendNotice",
                "userTask_prepareReception",
                "userTask_handOver"
            })
    void what_the_origin_received_is_destroyed_when_the_consent_to_share_is_withdrawn(String step) {
        // given
        var number = story.before(step);

        // when
        withdraw(number, Purpose.ShareWithOriginAgency);

        // then
        assertThat(story.steps(number)).containsExactlyInAnyOrder("userTask_confirmDestruction", "userTask_agreeStay");

        // when
        story.play(number, "userTask_confirmDestruction", Map.of());
        story.play(number, "userTask_agreeStay", Map.of());

        // then
        assertThat(story.ended(number)).contains("staysHere");
        assertThat(story.steps(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ShareWithOriginAgency", "Return"})
    void nothing_is_recalled_where_nothing_was_sent(Purpose purpose) {
        // given
        var number = story.before("userTask_requestTracing");

        // when
        withdraw(number, purpose);

        // then
        assertThat(story.steps(number)).containsExactly("userTask_agreeStay");
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void the_family_is_left_alone_when_the_consent_to_contact_it_is_withdrawn() {
        // given
        var number = story.before("userTask_assessFamily");

        // when
        withdraw(number, Purpose.FamilyContact);

        // then
        assertThat(story.steps(number)).containsExactly("userTask_reportAssessment");
    }

    @Test
    void the_shelter_is_not_arranged_any_more_when_the_consent_to_services_is_withdrawn() {
        // given
        var number = story.before("userTask_arrangeShelter");

        // when
        withdraw(number, Purpose.Services);

        // then
        assertThat(story.steps(number))
                .doesNotContain("userTask_arrangeShelter")
                .contains("userTask_clearLegalMatters");
    }

    @Test
    void a_person_at_home_is_not_called_back() {
        // given
        var number = story.before("userTask_planReintegration");

        // when
        withdraw(number, "kh.btb1", Purpose.Return);

        // then
        assertThat(story.steps(number)).containsExactly("userTask_planReintegration");
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        withdraw(number, "th.shelter1", purpose);
    }

    private void withdraw(CaseNumber number, String account, Purpose purpose) {
        var actor = story.actor(account);
        var answers = new DemoAnswers().of("consentWithdrawal", 0, clock.instant(), Map.of());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose() == purpose)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, actor);
        });
    }
}
