package org.homeward.sop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess.Answer;
import org.homeward.shared.procedures.ReturnJourneyProcess.Message;
import org.homeward.shared.procedures.ReturnJourneyProcess.Outcome;
import org.homeward.shared.procedures.ReturnJourneyProcess.Step;
import org.homeward.shared.procedures.ReturnJourneyProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One person’s journey: which part follows which, and how the case ends. Long, since each end is told from the one beginning. */
@ProcedureTest("journey/returnJourney")
class ReturnJourneyProcessTest {

    private final Procedure procedure;

    ReturnJourneyProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String NEXT = "chooseNextPart";
    private static final String PROTECTION = "callActivity_protection";
    private static final String REPATRIATION = "callActivity_repatriation";
    private static final String DOMESTIC = "callActivity_domesticReturn";
    private static final String REINTEGRATION = "callActivity_reintegration";

    @Test
    void the_journey_begins_with_the_identification() {
        // when
        var journey = procedure.begins(abroad());

        // then
        assertThat(journey).isWaitingAtExactly("callActivity_identification");
        assertThat(procedure.handedTo(journey, IdentificationProcess.KEY))
                .containsEntry(Variable.HOST_COUNTRY, "TH")
                .containsEntry(Variable.IS_CHILD, false)
                .containsEntry(Variable.GUARDIAN_APPOINTED, false);
    }

    @Test
    void an_accompanying_child_is_protected_and_may_return_without_an_identification() {
        // given
        var child = new HashMap<>(abroad());
        child.put(Variable.IS_CHILD, true);
        child.put(Variable.WAY_IN, Answer.ACCOMPANYING);
        var journey = procedure.begins(child);
        assertThat(journey).isWaitingAtExactly("callActivity_accompanying");

        // when
        procedure.sets(NEXT, Map.of(Variable.NEXT_PART, Answer.PROTECT_AND_RETURN));
        procedure.comesBack(
                journey,
                AccompanyingProcess.KEY,
                Map.of(
                        OUTCOME,
                        AccompanyingProcess.Outcome.ACCOMPANIES,
                        Variable.CONSENT_SERVICES,
                        IdentificationProcess.Answer.GIVEN,
                        Variable.CONSENT_SHARE_WITH_POLICE,
                        IdentificationProcess.Answer.GIVEN,
                        Variable.GUARDIAN_APPOINTED,
                        true));

        // then
        assertThat(journey)
                .isWaitingAtExactly(PROTECTION, REPATRIATION)
                .hasNotPassed("callActivity_identification")
                .variables()
                .containsEntry(Variable.IDENTIFICATION_OUTCOME, AccompanyingProcess.Outcome.ACCOMPANIES);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.NOT_APPARENT + ", event_notApparent, " + Outcome.NOT_APPARENT,
        Answer.NOT_IDENTIFIED + ", event_notIdentified, " + Outcome.NOT_IDENTIFIED,
        Answer.HELP_DECLINED + ", event_helpDeclined, " + Outcome.HELP_DECLINED
    })
    void each_end_of_the_identification_is_told_apart(String next, String end, String outcome) {
        // when
        var journey = identified(abroad(), next);

        // then
        assertThat(journey)
                .isEnded()
                .hasPassed("serviceTask_chooseNextPart", end)
                .variables()
                .containsEntry(OUTCOME, outcome)
                .containsEntry(Variable.IDENTIFICATION_OUTCOME, next);
    }

    @Test
    void protection_and_the_return_to_another_country_run_at_the_same_time() {
        // when
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);

        // then
        assertThat(journey).isWaitingAtExactly(PROTECTION, REPATRIATION);
    }

    @Test
    void within_one_country_the_return_is_the_domestic_one() {
        // when
        var journey = identified(withinOneCountry(), Answer.PROTECT_AND_RETURN);

        // then
        assertThat(journey).isWaitingAtExactly(PROTECTION, DOMESTIC);
    }

    @Test
    void who_was_identified_only_at_home_is_supported_there() {
        // when
        var journey = identified(abroad(), Answer.SUPPORT_AT_HOME);

        // then
        assertThat(journey).isWaitingAtExactly(REINTEGRATION).hasNotPassed(PROTECTION, REPATRIATION);
    }

    @Test
    void support_at_home_begins_when_the_person_is_handed_over_and_the_protection_has_ended() {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);

        // when
        procedure.comesBack(
                journey,
                RepatriationProcess.KEY,
                withVariables(OUTCOME, Answer.HANDED_OVER, Variable.RISK_LEVEL, "high"));
        assertThat(journey).isWaitingAtExactly(PROTECTION, "gateway_bothEnded");
        procedure.comesBack(journey, ProtectionProcess.KEY, Map.of(OUTCOME, ProtectionProcess.Outcome.DEPARTED));

        // then
        assertThat(journey).isWaitingAtExactly(REINTEGRATION);
        assertThat(procedure.handedTo(journey, ReintegrationProcess.KEY)).containsEntry(Variable.RISK_LEVEL, "high");

        // when
        procedure.comesBack(journey, ReintegrationProcess.KEY, Map.of(OUTCOME, ReintegrationProcess.Outcome.CLOSED));

        // then
        assertThat(journey).isEnded().hasPassed("event_caseClosed").variables().containsEntry(OUTCOME, Outcome.CLOSED);
    }

    @Test
    void a_way_home_within_the_country_leads_to_support_at_home_too() {
        // given
        var journey = identified(withinOneCountry(), Answer.PROTECT_AND_RETURN);

        // when
        procedure.comesBack(journey, DomesticReturnProcess.KEY, Map.of(OUTCOME, Answer.HANDED_OVER));
        procedure.comesBack(journey, ProtectionProcess.KEY, Map.of(OUTCOME, ProtectionProcess.Outcome.DEPARTED));

        // then
        assertThat(journey).isWaitingAtExactly(REINTEGRATION);
    }

    @Test
    void who_does_not_return_stays_here() {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);

        // when
        procedure.comesBack(
                journey, RepatriationProcess.KEY, Map.of(OUTCOME, RepatriationProcess.Outcome.RETURN_DECLINED));
        procedure.comesBack(journey, ProtectionProcess.KEY, Map.of(OUTCOME, ProtectionProcess.Outcome.STAYS_HERE));

        // then
        assertThat(journey)
                .isEnded()
                .hasPassed("event_staysHere")
                .hasNotPassed(REINTEGRATION)
                .variables()
                .containsEntry(OUTCOME, Outcome.STAYS_HERE);
    }

    @Test
    void a_consent_taken_back_is_passed_on_while_the_journey_goes_on() {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);

        // when
        withdraws(journey, "Return", true, SideRole.DESTINATION, false);
        withdraws(journey, "Services", true, SideRole.DESTINATION, false);

        // then
        assertThat(procedure.ran()).containsExactly(NEXT, "relayWithdrawal", "relayWithdrawal");
        assertThat(journey)
                .hasPassed("event_withdrawalRelayed")
                .isWaitingAt(PROTECTION, REPATRIATION)
                .isNotEnded();
    }

    @ParameterizedTest
    @CsvSource({
        SideRole.DESTINATION + ", " + Step.EXPLAIN_WITHDRAWAL + ", event_withdrawalExplained",
        SideRole.ORIGIN + ", " + Step.EXPLAIN_AT_HOME + ", event_explainedAtHome"
    })
    void what_was_not_explained_follows_where_the_person_is(String side, String step, String end) {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);

        // when
        withdraws(journey, "Media", false, side, false);

        // then
        assertThat(journey).isWaitingAt(PROTECTION, REPATRIATION, step);

        // when
        complete(task(step, journey));

        // then
        assertThat(journey)
                .hasPassed(end)
                .hasNotPassed("event_withdrawalRelayed")
                .isWaitingAtExactly(PROTECTION, REPATRIATION);
    }

    @ParameterizedTest
    @CsvSource({
        SideRole.DESTINATION + ", " + Step.EXPLAIN_WITHDRAWAL + ", event_notExplained",
        SideRole.ORIGIN + ", " + Step.EXPLAIN_AT_HOME + ", event_notExplainedAtHome"
    })
    void nothing_is_explained_where_nobody_is_to_be_told(String side, String step, String end) {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);
        withdraws(journey, "Media", false, side, false);
        assertThat(journey).isWaitingAt(step);

        // when
        procedure.hears(journey, Message.NOBODY_TO_TELL, Map.of());

        // then
        assertThat(journey).hasPassed(end).isWaitingAtExactly(PROTECTION, REPATRIATION);
    }

    @Test
    void nobody_is_asked_at_18_who_is_not_to_be_told() {
        // given
        var journey = procedure.begins(abroad());
        procedure.hears(journey, Message.OF_AGE, Map.of(Variable.ASKED_AT_EIGHTEEN, false));

        // when
        procedure.hears(journey, Message.NOBODY_TO_TELL, Map.of());

        // then
        assertThat(journey).isWaitingAtExactly("callActivity_identification").hasPassed("event_notAsked");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_lies_abroad_after_the_return_has_ended_is_recalled_with_the_share(boolean sent) {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);
        procedure.comesBack(
                journey, RepatriationProcess.KEY, Map.of(OUTCOME, RepatriationProcess.Outcome.RETURN_REFUSED));

        // when
        withdraws(journey, "ShareWithOriginAgency", true, SideRole.DESTINATION, sent);

        // then
        assertThat(journey).isWaitingAt(PROTECTION).isNotEnded();
        if (sent) {
            assertThat(procedure.sent()).containsExactly(Message.RECALLED);
        } else {
            assertThat(procedure.sent()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_ended_return_is_taken_up_again_while_the_protection_goes_on(boolean within) {
        // given
        var journey = identified(within ? withinOneCountry() : abroad(), Answer.PROTECT_AND_RETURN);
        var home = within ? DomesticReturnProcess.KEY : RepatriationProcess.KEY;
        procedure.comesBack(journey, home, Map.of(OUTCOME, RepatriationProcess.Outcome.RETURN_DECLINED));

        // when
        procedure.hears(journey, Message.RETURN_TAKEN_UP, Map.of());

        // then
        assertThat(journey).isWaitingAt(PROTECTION, within ? DOMESTIC + "Again" : REPATRIATION + "Again");

        // when
        procedure.comesBack(journey, home, Map.of(OUTCOME, Answer.HANDED_OVER));
        procedure.comesBack(journey, ProtectionProcess.KEY, Map.of(OUTCOME, ProtectionProcess.Outcome.DEPARTED));

        // then
        assertThat(journey).isWaitingAtExactly(REINTEGRATION);
    }

    @Test
    void what_was_verified_is_handed_to_the_new_return() {
        // given
        var journey = identified(abroad(), Answer.PROTECT_AND_RETURN);
        procedure.comesBack(
                journey,
                RepatriationProcess.KEY,
                Map.of(
                        OUTCOME,
                        RepatriationProcess.Outcome.RETURN_DECLINED,
                        RepatriationProcess.Variable.NATIONALITY_OUTCOME,
                        RepatriationProcess.Answer.VERIFIED));

        // when
        procedure.hears(journey, Message.RETURN_TAKEN_UP, Map.of());

        // then
        assertThat(procedure.handedTo(journey, RepatriationProcess.KEY))
                .containsEntry(RepatriationProcess.Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED)
                .containsEntry(Variable.REQUEST_SENT, false);
    }

    private void withdraws(ProcessInstance journey, String purpose, boolean explained, String side, boolean recall) {
        procedure.sets("relayWithdrawal", Map.of(Variable.RECALL_DUE, true, Variable.REQUEST_SENT, recall));
        procedure.hears(
                journey,
                Message.CONSENT_WITHDRAWN,
                Map.of(
                        "withdrawnPurpose",
                        purpose,
                        Variable.WITHDRAWAL_EXPLAINED,
                        explained,
                        Variable.ACTING_SIDE,
                        side));
    }

    private ProcessInstance identified(Map<String, Object> person, String next) {
        var journey = procedure.begins(person);
        procedure.sets(NEXT, Map.of(Variable.NEXT_PART, next));
        procedure.comesBack(journey, IdentificationProcess.KEY, Map.of(OUTCOME, next));
        return journey;
    }

    private static Map<String, Object> abroad() {
        return Map.of(
                Variable.HOST_COUNTRY,
                "TH",
                Variable.IS_CHILD,
                false,
                Variable.SAME_COUNTRY,
                false,
                Variable.WAY_IN,
                "detected");
    }

    private static Map<String, Object> withinOneCountry() {
        return Map.of(
                Variable.HOST_COUNTRY,
                "TH",
                Variable.IS_CHILD,
                false,
                Variable.SAME_COUNTRY,
                true,
                Variable.WAY_IN,
                "detected");
    }

    @Test
    void who_came_of_age_is_asked_until_each_consent_is_answered() {
        // given
        var journey = procedure.begins(abroad());

        // when
        procedure.hears(journey, Message.OF_AGE, Map.of(Variable.ASKED_AT_EIGHTEEN, false));

        // then
        assertThat(journey).isWaitingAt("callActivity_identification", Step.ASK_AT_EIGHTEEN);

        // when
        complete(task(Step.ASK_AT_EIGHTEEN, journey), withVariables(Variable.ASKED_AT_EIGHTEEN, false));
        assertThat(journey).isWaitingAt(Step.ASK_AT_EIGHTEEN);
        complete(task(Step.ASK_AT_EIGHTEEN, journey), withVariables(Variable.ASKED_AT_EIGHTEEN, true));

        // then
        assertThat(journey).isWaitingAtExactly("callActivity_identification").hasPassed("event_askedAnew");
    }

    @Test
    void who_agreed_to_nothing_yet_is_asked_nothing_at_18() {
        // given
        var journey = procedure.begins(abroad());

        // when
        procedure.hears(journey, Message.OF_AGE, Map.of(Variable.ASKED_AT_EIGHTEEN, true));

        // then
        assertThat(journey).isWaitingAtExactly("callActivity_identification").hasPassed("event_nothingToAsk");
    }
}
