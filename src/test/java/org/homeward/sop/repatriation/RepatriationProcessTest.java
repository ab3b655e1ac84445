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
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.RepatriationProcess.Answer;
import org.homeward.shared.procedures.RepatriationProcess.Message;
import org.homeward.shared.procedures.RepatriationProcess.Outcome;
import org.homeward.shared.procedures.RepatriationProcess.Step;
import org.homeward.shared.procedures.RepatriationProcess.Variable;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The return between two countries: the host’s way from the talk to the hand-over, and the origin’s answer to its
 * request. Long, because the file has two pools and sixteen ends, each told once.
 */
@ProcedureTest("repatriation/repatriation")
class RepatriationProcessTest {

    private static final String BEST_INTERESTS = "callActivity_bestInterests";
    private static final String APPROVAL = "callActivity_returnApproval";
    private static final String HANDOVER = "callActivity_handover";
    private static final String NATIONALITY = "callActivity_nationalityVerification";
    private static final String FAMILY = "callActivity_familyTracing";
    private static final String OBJECTION = "callActivity_objectionHeard";

    private final Procedure procedure;
    private final WayHome home;

    RepatriationProcessTest(Procedure procedure) {
        this.procedure = procedure;
        this.home = new WayHome(procedure);
    }

    @Test
    void it_begins_with_a_talk_and_who_is_undecided_is_talked_with_again() {
        // given
        var repatriation = home.begins(false);
        assertThat(repatriation).isWaitingAtExactly(Step.COUNSEL_RETURN);

        // when
        home.wishes(repatriation, Answer.UNDECIDED, true);

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
    }

    @Test
    void who_wants_to_stay_is_not_asked_for_any_consent() {
        // given
        var repatriation = home.begins(false);

        // when
        home.wishes(repatriation, Answer.STAY, true);

        // then
        home.ended(repatriation, "event_returnDeclined", Outcome.RETURN_DECLINED);
        assertThat(repatriation).hasNotPassed(Step.ASK_CONSENTS);
    }

    @Test
    void who_fears_the_authorities_at_home_is_protected_elsewhere() {
        // given
        var repatriation = home.begins(false);

        // when
        home.wishes(repatriation, Answer.RETURN, false);

        // then
        home.ended(repatriation, "event_protectedElsewhere", Outcome.PROTECTED_ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "Declined, Given, event_shareDeclined, " + Outcome.SHARE_DECLINED,
        "Declined, NotAsked, event_shareDeclined, " + Outcome.SHARE_DECLINED,
        "NotAsked, Declined, event_returnConsentDeclined, " + Outcome.RETURN_DECLINED,
        "Given, Declined, event_returnConsentDeclined, " + Outcome.RETURN_DECLINED
    })
    void without_both_consents_nothing_is_sent_to_the_origin(String share, String back, String end, String outcome) {
        // given
        var repatriation = home.begins(false);
        home.wishes(repatriation, Answer.RETURN, true);
        assertThat(repatriation).isWaitingAtExactly(Step.ASK_CONSENTS);

        // when
        home.consents(repatriation, share, back, Answer.GIVEN);

        // then
        home.ended(repatriation, end, outcome);
    }

    @Test
    void who_was_not_asked_about_fear_is_asked_again() {
        // given
        var repatriation = home.begins(false);

        // when
        home.isNotAskedAboutFear(repatriation);

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
        assertThat(procedure.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NotAsked, Given, Given", "Given, NotAsked, Given", "Given, Given, NotAsked"})
    void whose_consent_was_not_asked_is_talked_with_again(String share, String back, String family) {
        // given
        var repatriation = home.begins(false);
        home.wishes(repatriation, Answer.RETURN, true);

        // when
        home.consents(repatriation, share, back, family);

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.COUNSEL_RETURN).isNotEnded();
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void a_return_that_is_too_dangerous_is_not_asked_for() {
        // given
        var repatriation = home.consented(false, Answer.GIVEN);
        assertThat(repatriation).isWaitingAtExactly(Step.ASSESS_RISK);

        // when
        home.riskIs(repatriation, Answer.NO_GO);

        // then
        home.ended(repatriation, "event_returnUnsafe", Outcome.RETURN_UNSAFE);
    }

    @Test
    void the_origin_is_asked_acknowledges_and_reports() {
        // given
        var repatriation = home.consented(false, Answer.GIVEN);
        home.riskIs(repatriation, Answer.GO);
        assertThat(repatriation).isWaitingAtExactly(Step.REQUEST_TRACING);

        // when
        complete(task(Step.REQUEST_TRACING, repatriation));

        // then
        assertThat(repatriation).isWaitingFor(Message.REQUEST_ACKNOWLEDGED);
        assertThat(procedure.sent()).containsExactly(Message.TRACING_REQUESTED);
        assertThat(procedure.carried(Message.TRACING_REQUESTED))
                .isEqualTo(Map.of(Variable.CONSENT_FAMILY_CONTACT, Answer.GIVEN));

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

    @Test
    void an_unclear_nationality_is_referred() {
        // given
        var repatriation = reported(false, "NotVerified");
        assertThat(repatriation).isWaitingAtExactly(Step.REFER_STATELESSNESS);

        // when
        complete(task(Step.REFER_STATELESSNESS, repatriation));

        // then
        home.ended(repatriation, "event_nationalityUnverified", Outcome.NATIONALITY_UNVERIFIED);
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

    @Test
    void who_was_not_there_is_talked_with_again_and_the_country_of_origin_is_not_asked_twice() {
        // given
        var repatriation = legallyClear(false);
        approved(repatriation);

        // when
        handoverEnded(repatriation, Answer.ABSENT);

        // then
        assertThat(repatriation).isWaitingAtExactly(Step.COUNSEL_RETURN);
        assertThat(procedure.sent()).doesNotContain(Message.RECALLED, Message.RETURN_ENDED);

        // when
        home.wishes(repatriation, Answer.RETURN, true);
        home.consents(repatriation, Answer.GIVEN, Answer.GIVEN, Answer.GIVEN);
        home.riskIs(repatriation, Answer.GO);

        // then
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);
    }

    @Test
    void a_child_that_objects_is_heard_and_the_return_ends_where_it_is_no_longer_best() {
        // given
        var repatriation = objected();
        assertThat(repatriation).isWaitingAtExactly(OBJECTION);

        // when
        home.interestsAre(repatriation, "StayInDestination");

        // then
        home.ended(repatriation, "event_returnNotBest", Outcome.BEST_INTERESTS_ELSEWHERE);
        assertThat(procedure.sent()).contains(Message.RECALLED);
    }

    @Test
    void a_child_whose_return_is_still_best_is_told_why_and_both_countries_approve_anew() {
        // given
        var repatriation = objected();

        // when
        home.interestsAre(repatriation, Answer.RETURN_TO_FAMILY);
        assertThat(repatriation).isWaitingAtExactly(Step.EXPLAIN_TO_CHILD);
        complete(task(Step.EXPLAIN_TO_CHILD, repatriation));

        // then
        assertThat(repatriation).isWaitingAtExactly(APPROVAL);
    }

    @Test
    void a_return_that_is_stopped_before_anything_was_sent_recalls_nothing() {
        // given
        var repatriation = home.consented(false, Answer.GIVEN);

        // when
        procedure.hears(repatriation, Message.RETURN_STOPPED, Map.of());

        // then
        home.ended(repatriation, "event_returnWithdrawn", Outcome.RETURN_WITHDRAWN);
        assertThat(procedure.sent()).containsExactly(Message.RETURN_ENDED);
    }

    @Test
    void a_return_that_is_stopped_later_recalls_what_was_sent() {
        // given
        var repatriation = reported(false, Answer.VERIFIED);

        // when
        procedure.hears(repatriation, Message.RETURN_STOPPED, Map.of());

        // then
        home.ended(repatriation, "event_returnWithdrawn", Outcome.RETURN_WITHDRAWN);
        assertThat(procedure.sent()).endsWith(Message.RECALLED, Message.RETURN_ENDED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_origin_acknowledges_and_asks_the_family_only_where_the_person_agreed(boolean family) {
        // given
        var response = asked(family ? Answer.GIVEN : "Declined");
        assertThat(response)
                .hasProcessDefinitionKey(RepatriationProcess.ORIGIN_RESPONSE)
                .isWaitingAtExactly(Step.ACKNOWLEDGE_REQUEST);

        // when
        complete(task(Step.ACKNOWLEDGE_REQUEST, response));

        // then
        assertThat(procedure.sent()).containsExactly(Message.REQUEST_ACKNOWLEDGED);
        assertThat(response).isWaitingAt(NATIONALITY);
        if (family) {
            assertThat(response).isWaitingAt(FAMILY);
        } else {
            assertThat(response).isNotWaitingAt(FAMILY).hasNotPassed(FAMILY);
        }
    }

    @Test
    void the_origin_reports_once_family_and_nationality_are_known() {
        // given
        var response = asked(Answer.GIVEN);
        complete(task(Step.ACKNOWLEDGE_REQUEST, response));

        // when
        procedure.comesBack(
                response, NationalityVerificationProcess.KEY, Map.of(Variable.NATIONALITY_OUTCOME, Answer.VERIFIED));
        assertThat(response).isWaitingAt(FAMILY).isNotWaitingAt(Step.REPORT_ASSESSMENT);
        procedure.comesBack(response, FamilyTracingProcess.KEY, Map.of());
        assertThat(response).isWaitingAtExactly(Step.REPORT_ASSESSMENT);
        complete(
                task(Step.REPORT_ASSESSMENT, response),
                withVariables(Variable.ASSESSMENT_RECOMMENDATION, "positive", Variable.HOME_WARNS, null));

        // then
        assertThat(response).isEnded().hasPassed("event_assessmentSent");
        assertThat(procedure.carried(Message.ASSESSMENT_REPORTED))
                .isEqualTo(Map.of(
                        Variable.NATIONALITY_OUTCOME, Answer.VERIFIED, Variable.ASSESSMENT_RECOMMENDATION, "positive"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_return_that_the_host_stops_ends_the_origins_work(boolean acknowledged) {
        // given
        var response = asked(Answer.GIVEN);
        if (acknowledged) {
            complete(task(Step.ACKNOWLEDGE_REQUEST, response));
        }

        // when
        procedure.hears(response, Message.RETURN_STOPPED, Map.of());

        // then
        assertThat(response)
                .isEnded()
                .hasPassed("event_requestStopped")
                .hasNotPassed(Step.REPORT_ASSESSMENT)
                .variables()
                .containsEntry(OUTCOME, Outcome.STOPPED);
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

    private ProcessInstance reported(boolean child, String nationality) {
        var repatriation = home.consented(child, Answer.GIVEN);
        home.riskIs(repatriation, Answer.GO);
        complete(task(Step.REQUEST_TRACING, repatriation), withVariables(Variable.REQUEST_SENT, true));
        procedure.hears(repatriation, Message.REQUEST_ACKNOWLEDGED, Map.of());
        procedure.hears(
                repatriation,
                Message.ASSESSMENT_REPORTED,
                Map.of(Variable.NATIONALITY_OUTCOME, nationality, Variable.ASSESSMENT_RECOMMENDATION, "positive"));
        return repatriation;
    }

    private ProcessInstance asked(String familyContact) {
        return procedure.beginsWith(Message.TRACING_REQUESTED, Map.of(Variable.CONSENT_FAMILY_CONTACT, familyContact));
    }
}
