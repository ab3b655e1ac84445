package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.ProtectionAdviceProcess.Answer;
import org.homeward.shared.procedures.ProtectionAdviceProcess.Outcome;
import org.homeward.shared.procedures.ProtectionAdviceProcess.Step;
import org.homeward.shared.procedures.ProtectionAdviceProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UNHCR or IOM advises who is afraid of somebody in the authorities at home. */
@ProcedureTest("repatriation/protectionAdvice")
class ProtectionAdviceProcessTest {

    private static final String UNHCR = "unhcr";

    private final Procedure procedure;

    ProtectionAdviceProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_one_that_the_person_wants_advises() {
        assertThat(asked(UNHCR)).isWaitingAtExactly(Step.ADVISE_BY_UNHCR);
        assertThat(asked(Answer.IOM)).isWaitingAtExactly(Step.ADVISE_BY_IOM);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.PROTECTION + ", " + Outcome.PROTECTION_ADVISED,
        Answer.GOES_ON + ", " + Outcome.ADVICE_GIVEN,
        "declined, " + Outcome.ADVICE_DECLINED
    })
    void what_was_advised_is_its_end(String result, String outcome) {
        // given
        var byUnhcr = asked(UNHCR);
        var byIom = asked(Answer.IOM);

        // when
        complete(task(Step.ADVISE_BY_UNHCR, byUnhcr), Map.of(Variable.ADVICE_RESULT, result));
        complete(task(Step.ADVISE_BY_IOM, byIom), Map.of(Variable.ADVICE_RESULT, result));

        // then
        assertThat(byUnhcr).isEnded().variables().containsEntry(OUTCOME, outcome);
        assertThat(byIom).isEnded().variables().containsEntry(OUTCOME, outcome);
    }

    private ProcessInstance asked(String referral) {
        return procedure.begins(Map.of(Variable.PROTECTION_REFERRAL, referral));
    }
}
