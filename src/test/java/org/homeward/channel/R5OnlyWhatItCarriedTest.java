package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R5: a consent taken back undoes what it carried and nothing else. */
@ProcessTest
class R5OnlyWhatItCarriedTest {

    @Autowired
    Stories story;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource(names = {"Interview", "ShareWithPolice", "FeedbackToHost"})
    void no_step_and_no_other_consent_ends_with_it(Purpose purpose) {
        // given
        var number = story.before(ReturnApprovalProcess.Step.DECIDE_RETURN);
        var steps = story.steps(number);
        var given = given(number);

        // when
        withdraw(number, purpose);

        // then
        given.remove(purpose);
        var open = new ArrayList<>(story.steps(number));
        // police destroy what they received: that ends nothing
        assertThat(open.remove(InformationRecallProcess.Step.CONFIRM_RECEIVED))
                .isEqualTo(purpose == Purpose.ShareWithPolice);
        assertThat(open).isEqualTo(steps);
        assertThat(given(number)).isEqualTo(given);
    }

    @Test
    void the_share_taken_back_after_the_return_has_ended_leaves_the_stay_and_the_services() {
        // given
        var number = story.upTo(
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.REFUSED));
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        ProtectionProcess.Step.AGREE_STAY, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
        var given = given(number);

        // when
        withdraw(number, Purpose.ShareWithOriginAgency);

        // then
        given.remove(Purpose.ShareWithOriginAgency);
        assertThat(given(number)).isEqualTo(given).contains(Purpose.Services);
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        ProtectionProcess.Step.AGREE_STAY, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
    }

    private Set<Purpose> given(CaseNumber number) {
        var shelter = story.actor("th.shelter1");
        return ActingParty.as(shelter.agency(), () -> consents.of(number, shelter)).stream()
                .filter(consent -> consent.value() == ConsentValue.Given)
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        var shelter = story.actor("th.shelter1");
        var answers = new DemoAnswers().of(ConsentWithdrawals.FORM, 0, clock.instant(), Map.of());
        ActingParty.as(shelter.agency(), () -> {
            var consent = consents.of(number, shelter).stream()
                    .filter(one -> one.purpose() == purpose)
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, answers, shelter);
        });
    }
}
