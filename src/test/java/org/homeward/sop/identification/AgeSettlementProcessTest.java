package org.homeward.sop.identification;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.shared.procedures.AgeSettlementProcess.Answer;
import org.homeward.shared.procedures.AgeSettlementProcess.Message;
import org.homeward.shared.procedures.AgeSettlementProcess.Outcome;
import org.homeward.shared.procedures.AgeSettlementProcess.Step;
import org.homeward.shared.procedures.AgeSettlementProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The age is settled at any time, on the side of the one who asks. */
@ProcedureTest("identification/ageSettlement")
class AgeSettlementProcessTest {

    private final Procedure procedure;

    AgeSettlementProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({
        Answer.CHILD + ", event_isChild, " + Outcome.CHILD,
        Answer.ADULT + ", event_isAdult, " + Outcome.ADULT,
        "inDoubt, event_inDoubt, " + Outcome.IN_DOUBT
    })
    void whoever_is_asked_for_says_child_adult_or_still_in_doubt(String answer, String end, String outcome) {
        // given
        var settlement = procedure.beginsWith(Message.AGE_TO_SETTLE, Map.of());
        assertThat(settlement).isWaitingAtExactly(Step.SETTLE_AGE);

        // when
        complete(task(Step.SETTLE_AGE, settlement), withVariables(Variable.AGE_SETTLED, answer));

        // then
        assertThat(settlement).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }
}
