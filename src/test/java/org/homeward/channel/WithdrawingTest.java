package org.homeward.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.Consents;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.DemoAnswers;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent taken back ends what it carried (R5). */
@WholeRun
@ProcessTest
class WithdrawingTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    CaseOverviews sheets;

    @Autowired
    StepForm forms;

    @ParameterizedTest
    @ValueSource(
            strings = {
                OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST,
                FamilyTracingProcess.Step.ASSESS_FAMILY,
                OriginResponseProcess.Step.REPORT_ASSESSMENT,
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                HandoverProcess.Step.SEND_NOTICE,
                HandoverProcess.Step.PREPARE_RECEPTION,
                HandoverProcess.Step.HAND_OVER
            })
    void what_the_origin_received_is_destroyed_when_the_consent_to_share_is_withdrawn(String step) {
        // given
        var number = story.before(step);

        // when
        withdraw(number, Purpose.ShareWithOriginAgency);

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        InformationRecallProcess.Step.CONFIRM_DESTRUCTION, ProtectionProcess.Step.AGREE_STAY);

        // when
        story.play(number, InformationRecallProcess.Step.CONFIRM_DESTRUCTION, Map.of());
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        assertThat(story.steps(number)).containsExactly(InformationRecallProcess.Step.TELL_DESTRUCTION);
    }

    @ParameterizedTest
    @EnumSource(names = {"ShareWithOriginAgency", "Return"})
    void nothing_is_recalled_where_nothing_was_sent(Purpose purpose) {
        // given
        var number = story.before(RepatriationProcess.Step.REQUEST_TRACING);

        // when
        withdraw(number, purpose);

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.AGREE_STAY);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void the_family_is_left_alone_when_the_consent_to_contact_it_is_withdrawn() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        withdraw(number, Purpose.FamilyContact);

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        OriginResponseProcess.Step.REPORT_ASSESSMENT,
                        InformationRecallProcess.Step.CONFIRM_RECEIVED,
                        InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION);
    }

    @Test
    void the_shelter_is_not_arranged_any_more_when_the_consent_to_services_is_withdrawn() {
        // given
        var number = story.before(ProtectionProcess.Step.ARRANGE_SHELTER);

        // when
        withdraw(number, Purpose.Services);

        // then
        assertThat(story.steps(number))
                .doesNotContain(ProtectionProcess.Step.ARRANGE_SHELTER)
                .contains(ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);
    }

    @Test
    void a_person_at_home_is_not_called_back() {
        // given
        var number = story.before(ReintegrationProcess.Step.PLAN_REINTEGRATION);

        // when
        withdraw(number, "kh.btb1", Purpose.Return);

        // then
        assertThat(story.steps(number)).containsExactly(ReintegrationProcess.Step.PLAN_REINTEGRATION);
    }

    @Test
    void no_consent_is_withdrawn_before_the_case_was_opened() {
        // given
        var number = story.before(FamilyTracingProcess.Step.ASSESS_FAMILY);
        var before = Map.<String, Object>of("withdrawnOn", "2020-01-01");

        // when, then
        assertThatThrownBy(() -> withdraw(number, "th.shelter1", Purpose.FamilyContact, before))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("withdrawnOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ReintegrationProcess.Step.SEND_FEEDBACK, ReintegrationProcess.Step.READ_FEEDBACK})
    void without_the_consent_to_feedback_nothing_is_sent_or_read_and_who_had_the_step_is_told(String step) {
        // given
        var number = story.before(step);
        var desk = story.actor(step.equals(ReintegrationProcess.Step.READ_FEEDBACK) ? "th.shelter1" : "kh.btb1");

        // when
        withdraw(number, "kh.btb1", Purpose.FeedbackToHost);

        // then
        assertThat(story.steps(number))
                .isNotEmpty()
                .doesNotContain(ReintegrationProcess.Step.SEND_FEEDBACK, ReintegrationProcess.Step.READ_FEEDBACK);
        assertThat(ActingParty.as(desk.agency(), () -> sheets.happened(number, desk)))
                .anyMatch(event -> event.kind().equals("stepEnded") && step.equals(event.stepKey()));
    }

    @Test
    void the_former_host_destroys_the_feedback_that_it_received_and_the_person_is_told_at_home() {
        // given
        var number = story.before(ReintegrationProcess.Step.READ_FEEDBACK);
        var confirm = InformationRecallProcess.Step.CONFIRM_RECEIVED;
        var tell = InformationRecallProcess.Step.TELL_DESTRUCTION;

        // when
        withdraw(number, "kh.btb1", Purpose.FeedbackToHost);

        // then
        assertThat(story.steps(number)).contains(confirm);
        var step = story.open(number, confirm);
        assertThat(step.agency()).isEqualTo(story.actor("th.shelter1").agency());
        assertThat(step.due()).isNotNull();

        // when
        story.play(number, confirm, Map.of());

        // then
        assertThat(story.steps(number)).contains(tell);
        assertThat(story.open(number, tell).agency())
                .isEqualTo(story.actor("kh.btb1").agency());
    }

    @ParameterizedTest
    @CsvSource({"Death, false", "ClientRequest, true"})
    void what_stops_at_home_is_explained_unless_the_person_died(String reason, boolean explained) {
        // given
        var number = story.before(ReintegrationProcess.Step.VISIT_PERSON);
        takenBackAtHome(number, Purpose.Services);
        var explain = ReturnJourneyProcess.Step.EXPLAIN_AT_HOME;
        assertThat(told(number, explain))
                .contains("The services stop", "The visits go on")
                .doesNotContain("Tell the host country");

        // when
        story.play(
                number,
                ReintegrationProcess.Step.VISIT_PERSON,
                Map.of(ReintegrationProcess.Variable.VISIT_OUTCOME, "goalsMet"));
        story.play(number, ReintegrationProcess.Step.CLOSE_CASE, Map.of("closureReason", reason));

        // then
        assertThat(story.steps(number).contains(explain)).isEqualTo(explained);
        assertThat(story.ended(number).isPresent()).isNotEqualTo(explained);
    }

    private void takenBackAtHome(CaseNumber number, Purpose purpose) {
        var officer = story.actor("kh.btb1");
        ActingParty.as(officer.agency(), () -> consents.of(number, officer).stream()
                .filter(given -> given.purpose() == purpose)
                .map(given -> consents.withdraw(number, given.id(), false, officer))
                .toList());
        assertThat(story.steps(number)).contains(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME);
    }

    private String told(CaseNumber number, String explain) {
        var step = story.open(number, explain);
        var officer = story.actor("kh.btb1");
        return ActingParty.as(
                step.agency(),
                () -> String.valueOf(
                        forms.of(step, officer, Locale.ENGLISH).data().get("consentEnded")));
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        withdraw(number, "th.shelter1", purpose);
    }

    private void withdraw(CaseNumber number, String account, Purpose purpose) {
        withdraw(number, account, purpose, Map.of());
    }

    private void withdraw(CaseNumber number, String account, Purpose purpose, Map<String, Object> changes) {
        var actor = story.actor(account);
        var answers = new HashMap<>(new DemoAnswers().of("consentWithdrawal", 0, clock.instant(), Map.of()));
        answers.putAll(changes);
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
