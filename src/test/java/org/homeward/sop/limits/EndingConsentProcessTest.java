package org.homeward.sop.limits;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.engine.ActingSide;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess.Message;
import org.homeward.shared.procedures.EndingConsentProcess.Outcome;
import org.homeward.shared.procedures.EndingConsentProcess.Step;
import org.homeward.shared.procedures.EndingConsentProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The person is asked until there is an answer, or there is nothing to ask any more. */
@ProcedureTest("limits/endingConsent")
class EndingConsentProcessTest {

    private final Procedure procedure;

    EndingConsentProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({SideRole.DESTINATION + ", " + Step.RENEW_CONSENTS, SideRole.ORIGIN + ", " + Step.RENEW_AT_HOME})
    void not_asked_is_asked_again_where_the_person_is_until_there_is_an_answer(String side, String step) {
        // given
        var ending = procedure.beginsWith(Message.CONSENTS_END_SOON, Map.of(ActingSide.VARIABLE, side));

        // when
        complete(task(step, ending), withVariables(Variable.CONSENTS_ASKED, false));

        // then
        assertThat(ending).isWaitingAtExactly(step);

        // when
        complete(task(step, ending), withVariables(Variable.CONSENTS_ASKED, true));

        // then
        assertThat(ending)
                .isEnded()
                .hasPassed("event_consentsAsked")
                .variables()
                .containsEntry(OUTCOME, Outcome.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({
        Message.CONSENT_WITHDRAWN + ", event_endedBefore, " + Outcome.OVERTAKEN,
        Message.HOST_SERVICES_ENDED + ", event_leftBefore, " + Outcome.OVERTAKEN,
        Message.HOME_SERVICES_ENDED + ", event_closedBefore, " + Outcome.CLOSED
    })
    void nobody_is_asked_for_what_has_ended_or_after_leaving(String message, String end, String outcome) {
        // given
        var ending = procedure.beginsWith(Message.CONSENTS_END_SOON, Map.of(ActingSide.VARIABLE, SideRole.DESTINATION));

        // when
        procedure.hears(ending, message, Map.of());

        // then
        assertThat(ending).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }
}
