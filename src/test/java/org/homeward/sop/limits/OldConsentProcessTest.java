package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.OldConsentProcess.Message;
import org.homeward.shared.procedures.OldConsentProcess.Outcome;
import org.homeward.shared.procedures.OldConsentProcess.Step;
import org.homeward.shared.procedures.OldConsentProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The person is asked until there is an answer; only an approval that waits for it is told. */
@ProcedureTest("limits/oldConsent")
class OldConsentProcessTest {

    private final Procedure procedure;

    OldConsentProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void not_asked_is_asked_again_until_there_is_an_answer_for_which_nothing_waits() {
        // given
        var old = procedure.beginsWith(Message.RETURN_CONSENT_OLD, Map.of());

        // when
        complete(task(Step.ASK_RETURN_AGAIN, old), withVariables(Variable.CONSENTS_ASKED, false));

        // then
        assertThat(old).isWaitingAtExactly(Step.ASK_RETURN_AGAIN);

        // when
        complete(task(Step.ASK_RETURN_AGAIN, old), withVariables(Variable.CONSENTS_ASKED, true));

        // then
        assertThat(old)
                .isEnded()
                .hasPassed("event_returnConsentAsked")
                .variables()
                .containsEntry(OUTCOME, Outcome.SETTLED);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void an_approval_that_waits_hears_of_the_answer() {
        // given
        var old = procedure.beginsWith(Message.RETURN_CONSENT_OLD, Map.of());

        // when
        complete(
                task(Step.ASK_RETURN_AGAIN, old),
                withVariables(Variable.CONSENTS_ASKED, true, Variable.ANSWER_AWAITED, true));

        // then
        assertThat(procedure.sent()).containsExactly(Message.RETURN_CONSENT_ASKED);
    }

    @ParameterizedTest
    @CsvSource({Message.RETURN_ENDED + ", event_overtaken", Message.DEPARTED + ", event_leftBefore"})
    void nobody_is_asked_for_a_return_that_has_ended_or_begun(String message, String end) {
        // given
        var old = procedure.beginsWith(Message.RETURN_CONSENT_OLD, Map.of());

        // when
        procedure.hears(old, message, Map.of());

        // then
        assertThat(old).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }
}
