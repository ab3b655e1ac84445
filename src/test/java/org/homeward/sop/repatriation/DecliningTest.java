package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No is an answer: wherever the person, or an agency, says it, the journey goes on as the model says. Long, since each no is told. */
@WholeRun
@ProcessTest
class DecliningTest {

    @Autowired
    Stories story;

    @Test
    void a_person_who_does_not_want_an_interview_is_decided_on_without_one() {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.SCREEN_PERSON,
                Map.of(IdentificationProcess.Variable.CONSENT_INTERVIEW, "Declined"));
        story.play(number, IdentificationProcess.Step.SECURE_SAFETY, Map.of());

        // when
        story.play(number, IdentificationProcess.Step.PLACE_TEMPORARILY, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(PanelDecisionProcess.Step.CALL_PANEL);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void a_person_who_is_not_identified_hears_why_and_may_leave_it_at_that() {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.DECIDE_STATUS,
                Map.of(
                        IdentificationProcess.Variable.IDENTIFICATION_DECISION,
                        IdentificationProcess.Answer.NOT_IDENTIFIED));
        assertThat(story.steps(number)).containsExactly(IdentificationProcess.Step.EXPLAIN_OUTCOME);

        // when
        explainOutcome(number, "no");

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.NOT_IDENTIFIED);
        assertThat(story.steps(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"upheld, ", "reopened, " + PanelDecisionProcess.Step.CALL_PANEL})
    void a_decision_is_reviewed_if_the_person_wishes(String outcome, @org.jspecify.annotations.Nullable String next) {
        // given
        var number = story.upTo(
                IdentificationProcess.Step.DECIDE_STATUS,
                Map.of(
                        IdentificationProcess.Variable.IDENTIFICATION_DECISION,
                        IdentificationProcess.Answer.NOT_IDENTIFIED));
        explainOutcome(number, "yes");
        assertThat(story.steps(number)).containsExactly(IdentificationProcess.Step.REVIEW_DECISION);

        // then
        assertThatThrownBy(() -> review(number, Map.of("reviewerTookPart", "yes")))
                .isInstanceOf(InvalidContentException.class);

        // when
        review(number, Map.of(IdentificationProcess.Variable.REVIEW_OUTCOME, outcome));

        // then
        assertThat(story.ended(number))
                .isEqualTo(next == null ? Optional.of(ReturnJourneyProcess.Outcome.NOT_IDENTIFIED) : Optional.empty());
        assertThat(story.steps(number)).isEqualTo(next == null ? List.of() : List.of(next));
    }

    @Test
    void a_person_who_wants_no_help_goes_and_the_case_ends() {
        // when
        var number = story.upTo(
                IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of(IdentificationProcess.Variable.ACCEPTS_HELP, "no"));

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.HELP_DECLINED);
        assertThat(story.steps(number)).isEmpty();
        story.the_origin_knows_nothing_of(number);
    }

    @ParameterizedTest
    @CsvSource({
        ReturnWishProcess.Step.COUNSEL_RETURN + ", returnWish, stay",
        ReturnWishProcess.Step.COUNSEL_RETURN + ", fearsAuthoritiesAtHome, yes",
        ReturnWishProcess.Step.ASK_CONSENTS + ", consentShareWithOriginAgency, Declined",
        ReturnWishProcess.Step.ASK_CONSENTS + ", consentReturn, Declined",
        ReturnWishProcess.Step.ASSESS_RISK + ", riskDecision, noGo"
    })
    void who_does_not_return_agrees_on_a_stay_and_the_origin_never_hears_of_it(
            String step, String field, String answer) {
        // when
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.AGREE_STAY);
        story.the_origin_knows_nothing_of(number);

        // when
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void who_stays_agrees_on_it_without_waiting_for_shelter_or_law() {
        // given
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of());

        // when
        story.play(
                number, ReturnWishProcess.Step.COUNSEL_RETURN, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "stay"));

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        ProtectionProcess.Step.AGREE_STAY,
                        ProtectionProcess.Step.ARRANGE_SHELTER,
                        ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);

        // when
        story.play(number, ProtectionProcess.Step.AGREE_STAY, Map.of());
        story.play(number, ProtectionProcess.Step.ARRANGE_SHELTER, Map.of("servicesNeeded", List.of()));

        // then
        assertThat(story.ended(number)).isEmpty();
        assertThat(story.steps(number)).containsExactly(ProtectionProcess.Step.CLEAR_LEGAL_MATTERS);

        // when
        story.play(number, ProtectionProcess.Step.CLEAR_LEGAL_MATTERS, Map.of());

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.STAYS_HERE);
    }

    @Test
    void who_is_undecided_is_talked_with_again() {
        // when
        var number = story.upTo(
                ReturnWishProcess.Step.COUNSEL_RETURN, Map.of(ReturnWishProcess.Variable.RETURN_WISH, "undecided"));

        // then
        assertThat(story.steps(number)).containsExactly(ReturnWishProcess.Step.COUNSEL_RETURN);
        story.the_origin_knows_nothing_of(number);
    }

    @Test
    void the_family_is_not_visited_without_the_persons_consent() {
        // given
        var number = story.upTo(
                ReturnWishProcess.Step.ASK_CONSENTS,
                Map.of(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, "Declined"));
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of());
        story.play(number, RepatriationProcess.Step.REQUEST_TRACING, Map.of());

        // when
        story.play(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(NationalityVerificationProcess.Step.VERIFY_NATIONALITY);

        // when
        story.play(number, NationalityVerificationProcess.Step.VERIFY_NATIONALITY, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(OriginResponseProcess.Step.REPORT_ASSESSMENT);
    }

    @ParameterizedTest
    @CsvSource({"Unverified", "Rejected"})
    void who_is_not_confirmed_as_a_national_is_not_sent_there(String outcome) {
        // given
        var number = story.upTo(
                NationalityVerificationProcess.Step.VERIFY_NATIONALITY,
                Map.of(RepatriationProcess.Variable.NATIONALITY_OUTCOME, outcome));
        story.play(number, NationalityVerificationProcess.Step.ASK_CIVIL_REGISTRY, Map.of());
        story.play(number, FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of());
        story.play(
                number,
                OriginResponseProcess.Step.REPORT_ASSESSMENT,
                Map.of(RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION, "doNotReturn"));
        assertThat(story.steps(number))
                .as("without a way home no other talk follows")
                .containsExactly(RepatriationProcess.Step.REFER_STATELESSNESS);
        assertThatThrownBy(() -> story.play(number, RepatriationProcess.Step.REFER_STATELESSNESS, Map.of()))
                .as("home warned: who hears of the nationality hears that too")
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> story.play(
                        number,
                        RepatriationProcess.Step.REFER_STATELESSNESS,
                        Map.of("statelessReferralAgreed", "notAsked", "homeWarningTold", "told")))
                .as("not asked ends nothing")
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> story.play(
                        number,
                        RepatriationProcess.Step.REFER_STATELESSNESS,
                        Map.of("nationalityExplained", "no", "homeWarningTold", "told")))
                .as("what home warns of is told after the answer about the nationality")
                .isInstanceOf(InvalidContentException.class);

        // when
        story.play(
                number,
                RepatriationProcess.Step.REFER_STATELESSNESS,
                Map.of("statelessReferralAgreed", "no", "homeWarningTold", "told"));

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        ProtectionProcess.Step.AGREE_STAY, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
    }

    @ParameterizedTest
    @CsvSource({
        ReturnApprovalProcess.Step.REQUEST_APPROVAL + ", hostDecision, refused",
        ReturnApprovalProcess.Step.DECIDE_RETURN + ", returnDecision, refused"
    })
    void a_refused_return_leads_to_a_stay(String step, String field, String answer) {
        // when
        var number = story.upTo(step, Map.of(field, answer));

        // then
        assertThat(story.steps(number))
                .containsExactlyInAnyOrder(
                        ProtectionProcess.Step.AGREE_STAY, InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
    }

    @Test
    void changes_that_the_origin_asks_for_go_back_to_the_host() {
        // when
        var number = story.upTo(
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED));

        // then
        assertThat(story.steps(number)).containsExactly(ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // when
        story.play(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of());
        story.play(number, ReturnApprovalProcess.Step.DECIDE_RETURN, Map.of());

        // then
        assertThat(story.steps(number)).containsExactly(HandoverProcess.Step.SEND_NOTICE);
    }

    @Test
    void the_person_may_change_the_mind_before_departure() {
        // when
        var number = story.upTo(
                HandoverProcess.Step.CHECK_DEPARTURE, Map.of(HandoverProcess.Variable.STILL_WANTS_RETURN, "no"));

        // then
        assertThat(story.steps(number)).contains(ProtectionProcess.Step.AGREE_STAY);
    }

    @Test
    void the_person_may_change_the_mind_at_the_border() {
        // when
        var number = story.upTo(
                HandoverProcess.Step.HAND_OVER,
                Map.of(HandoverProcess.Variable.HANDOVER_DONE, "refused", "handoverNotDone", "didNotWant"));

        // then
        assertThat(story.steps(number)).contains(ProtectionProcess.Step.AGREE_STAY);
    }

    private void explainOutcome(CaseNumber number, String review) {
        var wish = Map.<String, Object>of(IdentificationProcess.Variable.REVIEW_WISH, review);
        story.play(number, IdentificationProcess.Step.EXPLAIN_OUTCOME, wish);
    }

    private void review(CaseNumber number, Map<String, Object> answers) {
        story.play(number, IdentificationProcess.Step.REVIEW_DECISION, answers);
    }
}
