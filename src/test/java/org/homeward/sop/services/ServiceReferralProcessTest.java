package org.homeward.sop.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.ServiceReferralProcess.Answer;
import org.homeward.shared.procedures.ServiceReferralProcess.Message;
import org.homeward.shared.procedures.ServiceReferralProcess.Outcome;
import org.homeward.shared.procedures.ServiceReferralProcess.Step;
import org.homeward.shared.procedures.ServiceReferralProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One service for one person: asked for, given, sought elsewhere or ended by what happens around it. */
@ProcedureTest("services/serviceReferral")
class ServiceReferralProcessTest {

    private final Procedure procedure;

    ServiceReferralProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void an_agency_that_accepts_gives_the_service() {
        // given
        var referral = asked();
        assertThat(referral).isWaitingAtExactly(Step.ANSWER_REFERRAL);

        // when
        answers(referral, Answer.ACCEPTED);
        assertThat(referral).isWaitingAtExactly(Step.PROVIDE_SERVICE);
        procedure.goesOn(referral);

        // then
        assertThat(referral)
                .isEnded()
                .hasPassed("event_serviceEnded")
                .variables()
                .containsEntry(OUTCOME, Outcome.SERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Declined", "Unavailable"})
    void any_other_answer_sends_who_asked_to_look_elsewhere(String answer) {
        // given
        var referral = asked();

        // when
        answers(referral, answer);

        // then
        assertThat(referral).isWaitingAtExactly(Step.SEEK_OTHER_SERVICE).hasNotPassed(Step.PROVIDE_SERVICE);
    }

    @Test
    void another_agency_is_asked_the_same() {
        // given
        var referral = asked();
        answers(referral, "Declined");

        // when
        complete(
                task(Step.SEEK_OTHER_SERVICE, referral),
                withVariables(Variable.SEARCH_OUTCOME, Answer.REFER_AGAIN, Variable.REFERRAL_DUE, "referralOneDay"));

        // then
        assertThat(referral).isWaitingAtExactly(Step.ANSWER_REFERRAL);
    }

    @ParameterizedTest
    @CsvSource({
        "unmet, event_needUnmet, " + Outcome.NEED_UNMET,
        Answer.NOT_WANTED + ", event_notWanted, " + Outcome.NOT_WANTED
    })
    void a_need_that_nobody_meets_is_told_apart_from_one_that_the_person_no_longer_has(
            String search, String end, String outcome) {
        // given
        var referral = asked();
        answers(referral, "Declined");

        // when
        complete(task(Step.SEEK_OTHER_SERVICE, referral), withVariables(Variable.SEARCH_OUTCOME, search));

        // then
        assertThat(referral).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        Message.SERVICES_WITHDRAWN + ", event_referralStopped, " + Outcome.WITHDRAWN,
        Message.HOST_SERVICES_ENDED + ", event_endedByDeparture, " + Outcome.STOPPED,
        Message.HOME_SERVICES_ENDED + ", event_endedByClosure, " + Outcome.STOPPED
    })
    void what_happens_around_it_ends_a_service_that_runs(String message, String end, String outcome) {
        // given
        var referral = asked();
        answers(referral, Answer.ACCEPTED);

        // when
        procedure.hears(referral, message, Map.of());

        // then
        assertThat(referral)
                .isEnded()
                .hasPassed(end)
                .hasNotPassed("event_serviceEnded")
                .variables()
                .containsEntry(OUTCOME, outcome);
    }

    @Test
    void only_a_referral_that_the_persons_way_left_behind_is_ended_by_the_program() {
        // given
        var withdrawn = asked();
        var left = asked();

        // when
        procedure.hears(withdrawn, Message.SERVICES_WITHDRAWN, Map.of());
        assertThat(procedure.ran()).isEmpty();
        procedure.hears(left, Message.HOST_SERVICES_ENDED, Map.of());

        // then
        assertThat(procedure.ran()).containsExactly("endReferral");
    }

    private ProcessInstance asked() {
        return procedure.beginsWith(Message.REFERRAL_MADE, Map.of(Variable.REFERRAL_DUE, "referralOneDay"));
    }

    private static void answers(ProcessInstance referral, String answer) {
        complete(task(Step.ANSWER_REFERRAL, referral), withVariables(Variable.REFERRAL_RESPONSE, answer));
    }
}
