package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.OriginResponseProcess.Answer;
import org.homeward.shared.procedures.OriginResponseProcess.Message;
import org.homeward.shared.procedures.OriginResponseProcess.Outcome;
import org.homeward.shared.procedures.OriginResponseProcess.Step;
import org.homeward.shared.procedures.OriginResponseProcess.Variable;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the country of origin does with a request, and what it answers. */
@ProcedureTest("repatriation/originResponse")
class OriginResponseProcessTest {

    private static final String NATIONALITY = "callActivity_nationalityVerification";
    private static final String FAMILY = "callActivity_familyTracing";

    private static final Map<String, Object> NATIONALITY_KNOWN = Map.of(
            Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED, Variable.EXCEPTION_BY_BOTH, false);
    private static final Map<String, Object> REPORT = Map.of(
            Variable.ASSESSMENT_RECOMMENDATION,
            "positive",
            Variable.HOME_WARNS,
            false,
            Variable.RISK_REOPENED,
            false,
            Variable.WARNING_GIVEN,
            false);

    private final Procedure procedure;

    OriginResponseProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_origin_acknowledges_and_asks_the_family_only_where_the_person_agreed(boolean family) {
        // given
        var response = asked(family ? Answer.GIVEN : "Declined");
        assertThat(response)
                .hasProcessDefinitionKey(OriginResponseProcess.KEY)
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
        procedure.comesBack(response, NationalityVerificationProcess.KEY, NATIONALITY_KNOWN);
        assertThat(response).isWaitingAt(FAMILY).isNotWaitingAt(Step.REPORT_ASSESSMENT);
        procedure.comesBack(response, FamilyTracingProcess.KEY, Map.of());
        assertThat(response).isWaitingAtExactly(Step.REPORT_ASSESSMENT);
        complete(task(Step.REPORT_ASSESSMENT, response), REPORT);

        // then
        assertThat(response).isEnded().hasPassed("event_assessmentSent");
        assertThat(procedure.carried(Message.ASSESSMENT_REPORTED))
                .containsAllEntriesOf(NATIONALITY_KNOWN)
                .containsAllEntriesOf(REPORT)
                .hasSize(NATIONALITY_KNOWN.size() + REPORT.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_warning_of_who_assessed_the_family_waits_for_no_nationality(boolean warns) {
        // given
        var response = asked(Answer.GIVEN);
        complete(task(Step.ACKNOWLEDGE_REQUEST, response));

        // when
        procedure.comesBack(response, FamilyTracingProcess.KEY, Map.of(Variable.WARNING_GIVEN, warns));

        // then
        assertThat(response).isWaitingAt(NATIONALITY).isNotWaitingAt(Step.REPORT_ASSESSMENT);
        assertThat(procedure.sent().contains(Message.HOME_WARNED)).isEqualTo(warns);
        if (warns) {
            assertThat(procedure.carried(Message.HOME_WARNED))
                    .containsEntry(Variable.WARNING_GIVEN, true)
                    .containsEntry(Variable.BEFORE_REPORT, true);
        }
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

    private ProcessInstance asked(String familyContact) {
        return procedure.beginsWith(Message.TRACING_REQUESTED, Map.of(Variable.CONSENT_FAMILY_CONTACT, familyContact));
    }
}
