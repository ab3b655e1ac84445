package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityDeterminationProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess.Answer;
import org.homeward.shared.procedures.RepatriationProcess.Message;
import org.homeward.shared.procedures.RepatriationProcess.Outcome;
import org.homeward.shared.procedures.RepatriationProcess.Step;
import org.homeward.shared.procedures.RepatriationProcess.Variable;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The return between two countries: the host’s way from the talk to the hand-over. Long, because each of its ends is told once. */
@ProcedureTest("repatriation/repatriation")
class RepatriationProcessTest {

    private static final Map<String, Object> WITHDRAWN = Map.of(Variable.CONSENT_EXPIRED, false);

    private static final String BEST_INTERESTS = "callActivity_bestInterests";
    private static final String APPROVAL = "callActivity_returnApproval";
    private static final String HANDOVER = "callActivity_handover";
    private static final String WISH = "callActivity_returnWish";
    private static final String OBJECTION = "callActivity_objectionHeard";

    private final Procedure procedure;
    private final WayHome home;

    RepatriationProcessTest(Procedure procedure) {
        this.procedure = procedure;
        this.home = new WayHome(procedure);
    }

    @Test
    void it_begins_with_what_the_person_wants() {
        // when
        var repatriation = home.begins(false);

        // then
        assertThat(repatriation).isWaitingAtExactly(WISH);
        assertThat(procedure.handedTo(repatriation, ReturnWishProcess.KEY))
                .containsEntry(Variable.OBJECTION_RAISED, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ReturnWishProcess.Outcome.RETURN_DECLINED,
                ReturnWishProcess.Outcome.PROTECTED_ELSEWHERE,
                ReturnWishProcess.Outcome.SHARE_DECLINED,
                ReturnWishProcess.Outcome.RETURN_UNSAFE
            })
    void without_wish_consents_and_safety_nothing_is_sent_to_the_origin(String outcome) {
        // given
        var repatriation = home.begins(false);

        // when
        home.wishIs(repatriation, outcome, ReturnWishProcess.Answer.GIVEN);

        // then
        home.cameTo(repatriation, "event_noReturn", outcome);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void the_origin_is_asked_acknowledges_and_reports() {
        // given
        var repatriation = home.agreed(false, ReturnWishProcess.Answer.GIVEN);
        assertThat(repatriation).isWaitingAtExactly(Step.REQUEST_TRACING);

        // when
        complete(task(Step.REQUEST_TRACING, repatriation));

        // then
        assertThat(repatriation).isWaitingFor(Message.REQUEST_ACKNOWLEDGED);
        assertThat(procedure.sent()).containsExactly(Message.TRACING_REQUESTED);
        assertThat(procedure.carried(Message.TRACING_REQUESTED))
                .isEqualTo(Map.of(
                        Variable.CONSENT_FAMILY_CONTACT,
                        ReturnWishProcess.Answer.GIVEN,
                        Variable.CONSENT_SHARE_FOR_NATIONALITY,
                        ReturnWishProcess.Answer.GIVEN));

        // when
        procedure.hears(repatriation, Message.REQUEST_ACKNOWLEDGED, Map.of());

        // then
        assertThat(repatriation).isWaitingFor(Message.ASSESSMENT_REPORTED);
    }

    @Test
    void an_adult_of_known_nationality_waits_until_the_legal_matters_are_clear() {
        // when
        var repatriation = reported(false, Answer.VERIFIED);

        // then
        assertThat(repatriation)
                .isWaitingAtExactly("event_legalCleared")
                .isWaitingFor(Message.LEGAL_CLEARED)
                .hasNotPassed(BEST_INTERESTS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void after_a_report_that_reopens_the_risk_nobody_is_asked_to_approve_before_it_was_seen_again(boolean stays) {
        // given
        var repatriation = reported(false, Answer.VERIFIED, false, true);

        // when
        procedure.hears(repatriation, Message.LEGAL_CLEARED, Map.of());

        // then
        assertThat(procedure.sent()).contains(Message.HOME_WARNED);
        assertThat(repatriation).isWaitingAtExactly("event_riskSeen");

        // when
        procedure.hears(repatriation, Message.RISK_SEEN, Map.of(Variable.PERSON_STAYS, stays));

        // then
        if (stays) {
            home.ended(repatriation, "event_stays", Outcome.RETURN_DECLINED);
            assertThat(procedure.sent()).contains(Message.RECALLED);
        } else {
            assertThat(repatriation).isWaitingAtExactly(APPROVAL);
        }
    }

    @Test
    void without_a_nationality_it_is_referred_and_nobody_is_warned_of_a_return() {
        // when
        var repatriation = reported(false, "NotVerified", false, true);

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.REFER_STATELESSNESS);
        assertThat(procedure.sent()).doesNotContain(Message.HOME_WARNED);
    }

    @Test
    void an_exception_by_both_focal_points_goes_on_without_a_verified_nationality() {
        // when
        var repatriation = reported(false, NationalityVerificationProcess.Answer.PENDING_VERIFICATION, true);

        // then
        assertThat(repatriation).isWaitingAtExactly("event_legalCleared").hasNotPassed(Step.REFER_STATELESSNESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NationalityDeterminationProcess.Outcome.STATELESS,
                NationalityDeterminationProcess.Outcome.FOUND_ELSEWHERE,
                NationalityDeterminationProcess.Outcome.STILL_OPEN,
                NationalityDeterminationProcess.Outcome.NOT_REFERRED
            })
    void an_unclear_nationality_is_referred(String determined) {
        // given
        var repatriation = referred();

        // when
        procedure.comesBack(repatriation, NationalityDeterminationProcess.KEY, Map.of(OUTCOME, determined));

        // then
        home.ended(repatriation, "event_nationalityUnverified", Outcome.NATIONALITY_UNVERIFIED);
    }

    @Test
    void a_nationality_that_was_found_is_verified_again() {
        // given
        var repatriation = referred();

        // when
        procedure.comesBack(
                repatriation,
                NationalityDeterminationProcess.KEY,
                Map.of(OUTCOME, NationalityDeterminationProcess.Outcome.FOUND));

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.REQUEST_TRACING);

        // when
        complete(task(Step.REQUEST_TRACING, repatriation));

        // then
        assertThat(procedure.sent()).endsWith(Message.TRACING_REQUESTED);
        assertThat(repatriation).isWaitingFor(Message.REQUEST_ACKNOWLEDGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {Answer.RETURN_TO_FAMILY, Answer.RETURN_TO_ALT_CARE})
    void a_child_returns_only_where_that_is_best(String decision) {
        // given
        var repatriation = reported(true, Answer.VERIFIED);
        assertThat(repatriation).isWaitingAtExactly(BEST_INTERESTS);
        assertThat(procedure.handedTo(repatriation, BestInterestsProcess.KEY))
                .containsEntry(Variable.ACTING_SIDE, "destination");

        // when
        home.interestsAre(repatriation, decision);

        // then
        assertThat(repatriation).isWaitingAtExactly("event_legalCleared");
    }

    @Test
    void a_child_whose_best_interests_lie_elsewhere_does_not_return() {
        // given
        var repatriation = reported(true, Answer.VERIFIED);

        // when
        home.interestsAre(repatriation, "StayInDestination");

        // then
        home.ended(repatriation, "event_bestInterestsElsewhere", Outcome.BEST_INTERESTS_ELSEWHERE);
    }

    @Test
    void a_return_that_both_approve_is_handed_over() {
        // given
        var repatriation = legallyClear(false);
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);

        // when
        approved(repatriation);

        // then
        assertThat(repatriation).isWaitingAtExactly(HANDOVER);
    }

    @Test
    void a_return_that_one_country_refuses_ends() {
        // given
        var repatriation = legallyClear(false);

        // when
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.REFUSED));

        // then
        home.ended(repatriation, "event_returnRefused", Outcome.RETURN_REFUSED);
    }

    @Test
    void a_return_whose_risk_is_too_high_ends_as_too_dangerous() {
        // given
        var repatriation = legallyClear(false);

        // when
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.RETURN_UNSAFE));

        // then
        home.ended(repatriation, "event_returnUnsafe", Outcome.RETURN_UNSAFE);
    }

    @Test
    void a_person_whose_consent_has_grown_old_is_talked_with_again_before_anybody_approves() {
        // given
        var repatriation = legallyClear(false);

        // when
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.ASK_AGAIN));

        // then
        assertThat(repatriation).isWaitingAtExactly(WISH);
        assertThat(procedure.sent()).doesNotContain(Message.RECALLED, Message.RETURN_ENDED);
    }

    @Test
    void who_is_handed_over_has_gone_home() {
        // given
        var repatriation = legallyClear(false);
        approved(repatriation);

        // when
        handoverEnded(repatriation, Answer.HANDED_OVER);

        // then
        assertThat(repatriation)
                .isEnded()
                .hasPassed("event_handedOver")
                .variables()
                .containsEntry(OUTCOME, Outcome.HANDED_OVER)
                .containsEntry(Variable.HANDOVER_POINT, "poipet");
        assertThat(procedure.sent()).doesNotContain(Message.RETURN_ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.NOT_ADMITTED + ", event_notAdmitted, " + Outcome.NOT_ADMITTED,
        "returnDeclined, event_handoverCancelled, " + Outcome.RETURN_DECLINED
    })
    void a_hand_over_that_failed_says_why(String handover, String end, String outcome) {
        // given
        var repatriation = legallyClear(false);
        approved(repatriation);

        // when
        handoverEnded(repatriation, handover);

        // then
        home.ended(repatriation, end, outcome);
        assertThat(procedure.sent()).contains(Message.RECALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {Answer.ABSENT, Answer.NEW_DAY})
    void who_did_not_travel_on_the_day_is_talked_with_again_and_the_country_of_origin_is_not_asked_twice(String why) {
        // given
        var repatriation = legallyClear(false);
        approved(repatriation);

        // when
        handoverEnded(repatriation, why);

        // then
        assertThat(repatriation).isWaitingAtExactly(WISH);
        assertThat(procedure.sent()).doesNotContain(Message.RECALLED, Message.RETURN_ENDED);

        // when
        home.wishIs(repatriation, ReturnWishProcess.Outcome.AGREED, ReturnWishProcess.Answer.GIVEN);

        // then
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);
    }

    @Test
    void a_child_that_objects_is_heard_and_the_return_ends_where_it_is_no_longer_best() {
        // given
        var repatriation = objected();
        assertThat(repatriation).isWaitingAtExactly(OBJECTION);
        assertThat(procedure.handedTo(repatriation, ReturnWishProcess.KEY))
                .containsEntry(Variable.OBJECTION_RAISED, true);

        // when
        home.objectionEnds(repatriation, ReturnWishProcess.Outcome.BEST_INTERESTS_ELSEWHERE);

        // then
        home.ended(repatriation, "event_returnNotBest", Outcome.BEST_INTERESTS_ELSEWHERE);
        assertThat(procedure.sent()).contains(Message.RECALLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReturnWishProcess.Outcome.STILL_BEST, ReturnWishProcess.Outcome.OF_AGE})
    void a_child_whose_return_is_still_best_or_who_is_18_now_has_both_countries_approve_anew(String objection) {
        // given
        var repatriation = objected();

        // when
        home.objectionEnds(repatriation, objection);

        // then
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);
    }

    @Test
    void a_child_that_objects_at_a_later_talk_is_heard_before_anybody_approves() {
        // given
        var repatriation = legallyClear(true);
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.ASK_AGAIN));
        assertThat(procedure.handedTo(repatriation, ReturnWishProcess.KEY)).containsEntry(Variable.REQUEST_SENT, true);

        // when
        home.wishIs(repatriation, ReturnWishProcess.Outcome.AGREED, ReturnWishProcess.Answer.GIVEN);
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.CHILD_OBJECTS));

        // then
        assertThat(repatriation).isWaitingAtExactly(OBJECTION);
        assertThat(procedure.sent()).doesNotContain(Message.RECALLED, Message.RETURN_ENDED);
    }

    @Test
    void a_return_that_is_stopped_before_anything_was_sent_recalls_nothing() {
        // given
        var repatriation = home.begins(false);

        // when
        procedure.hears(repatriation, Message.RETURN_STOPPED, WITHDRAWN);

        // then
        home.ended(repatriation, "event_returnWithdrawn", Outcome.RETURN_WITHDRAWN);
        assertThat(procedure.sent()).containsExactly(Message.RETURN_ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "true, event_consentExpired, " + Outcome.CONSENT_EXPIRED,
        "false, event_returnWithdrawn, " + Outcome.RETURN_WITHDRAWN
    })
    void a_consent_whose_day_has_passed_is_not_one_that_was_withdrawn(boolean expired, String end, String outcome) {
        // given
        var repatriation = reported(false, Answer.VERIFIED);

        // when
        procedure.hears(repatriation, Message.RETURN_STOPPED, Map.of(Variable.CONSENT_EXPIRED, expired));

        // then
        home.ended(repatriation, end, outcome);
        assertThat(procedure.sent()).endsWith(Message.RECALLED, Message.RETURN_ENDED);
    }

    @Test
    void a_return_that_is_stopped_later_recalls_what_was_sent() {
        // given
        var repatriation = reported(false, Answer.VERIFIED);

        // when
        procedure.hears(repatriation, Message.RETURN_STOPPED, WITHDRAWN);

        // then
        home.ended(repatriation, "event_returnWithdrawn", Outcome.RETURN_WITHDRAWN);
        assertThat(procedure.sent()).endsWith(Message.RECALLED, Message.RETURN_ENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {ReturnWishProcess.Outcome.STILL_BEST, ReturnWishProcess.Outcome.OF_AGE})
    void a_child_that_was_heard_in_the_talk_is_talked_with_again_and_home_is_asked_nothing(String outcome) {
        // given
        var repatriation = home.begins(true);

        // when
        home.wishIs(repatriation, outcome, ReturnWishProcess.Answer.NOT_ASKED);

        // then
        assertThat(repatriation).isWaitingAtExactly(WISH).hasNotPassed(Step.REQUEST_TRACING);
        assertThat(procedure.handedTo(repatriation, ReturnWishProcess.KEY))
                .containsEntry(Variable.WISH_BEFORE, outcome);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void where_a_talk_is_needed_first_the_request_is_not_sent() {
        // given
        var repatriation = home.agreed(true, ReturnWishProcess.Answer.GIVEN);

        // when
        complete(task(Step.REQUEST_TRACING, repatriation), withVariables(Variable.TALK_FIRST, true));

        // then
        assertThat(repatriation).isWaitingAtExactly(WISH);
        assertThat(procedure.sent()).isEmpty();
    }

    private ProcessInstance objected() {
        var repatriation = legallyClear(true);
        approved(repatriation);
        handoverEnded(repatriation, Answer.CHILD_OBJECTS);
        return repatriation;
    }

    private void approved(ProcessInstance repatriation) {
        procedure.comesBack(
                repatriation, ReturnApprovalProcess.KEY, Map.of(OUTCOME, ReturnApprovalProcess.Outcome.APPROVED));
    }

    private void handoverEnded(ProcessInstance repatriation, String outcome) {
        procedure.comesBack(
                repatriation, HandoverProcess.KEY, Map.of(OUTCOME, outcome, Variable.HANDOVER_POINT, "poipet"));
    }

    private ProcessInstance legallyClear(boolean child) {
        var repatriation = reported(child, Answer.VERIFIED);
        if (child) {
            home.interestsAre(repatriation, Answer.RETURN_TO_FAMILY);
        }
        procedure.hears(repatriation, Message.LEGAL_CLEARED, Map.of());
        return repatriation;
    }

    private ProcessInstance referred() {
        var repatriation = reported(false, "NotVerified");
        assertThat(repatriation).isWaitingAtExactly(Step.REFER_STATELESSNESS);
        complete(
                task(Step.REFER_STATELESSNESS, repatriation),
                withVariables(Variable.NATIONALITY_REFERRAL, NationalityDeterminationProcess.Answer.UNHCR));
        assertThat(procedure.handedTo(repatriation, NationalityDeterminationProcess.KEY))
                .containsEntry(Variable.NATIONALITY_REFERRAL, NationalityDeterminationProcess.Answer.UNHCR);
        return repatriation;
    }

    private ProcessInstance reported(boolean child, String nationality) {
        return reported(child, nationality, false);
    }

    private ProcessInstance reported(boolean child, String nationality, boolean exception) {
        return reported(child, nationality, exception, false);
    }

    private ProcessInstance reported(boolean child, String nationality, boolean exception, boolean reopened) {
        var repatriation = home.agreed(child, ReturnWishProcess.Answer.GIVEN);
        complete(task(Step.REQUEST_TRACING, repatriation), withVariables(Variable.REQUEST_SENT, true));
        procedure.hears(repatriation, Message.REQUEST_ACKNOWLEDGED, Map.of());
        procedure.hears(
                repatriation,
                Message.ASSESSMENT_REPORTED,
                Map.of(
                        Variable.NATIONALITY_OUTCOME,
                        nationality,
                        Variable.EXCEPTION_BY_BOTH,
                        exception,
                        Variable.ASSESSMENT_RECOMMENDATION,
                        "positive",
                        Variable.RISK_REOPENED,
                        reopened,
                        Variable.WARNING_GIVEN,
                        reopened));
        return repatriation;
    }
}
