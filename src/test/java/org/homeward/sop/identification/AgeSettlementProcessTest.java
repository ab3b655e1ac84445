package org.homeward.sop.identification;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.engine.ActingSide;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.AgeSettlementProcess.Answer;
import org.homeward.shared.procedures.AgeSettlementProcess.Message;
import org.homeward.shared.procedures.AgeSettlementProcess.Outcome;
import org.homeward.shared.procedures.AgeSettlementProcess.Step;
import org.homeward.shared.procedures.AgeSettlementProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
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
        complete(
                task(Step.SETTLE_AGE, settlement),
                withVariables(Variable.AGE_SETTLED, answer, Variable.GUARDIAN_NEEDED, false));

        // then
        assertThat(settlement).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    @Test
    void a_child_without_a_guardian_gets_one_whom_it_accepts() {
        // given
        var settlement = foundChild();
        assertThat(settlement).isWaitingAtExactly(Step.APPOINT_GUARDIAN);

        // when
        complete(task(Step.APPOINT_GUARDIAN, settlement), withVariables(Variable.GUARDIAN_APPOINTED, false));
        assertThat(settlement).isWaitingAtExactly(Step.APPOINT_GUARDIAN);
        complete(task(Step.APPOINT_GUARDIAN, settlement), withVariables(Variable.GUARDIAN_APPOINTED, true));

        // then
        assertThat(settlement).isEnded().variables().containsEntry(OUTCOME, Outcome.CHILD);
    }

    @ParameterizedTest
    @CsvSource({"false, event_notSettled", "true, event_notAppointed"})
    void nobody_settles_the_age_of_who_died_or_names_a_guardian(boolean child, String end) {
        // given
        var settlement = child ? foundChild() : procedure.beginsWith(Message.AGE_TO_SETTLE, Map.of());

        // when
        procedure.hears(settlement, Message.NOBODY_TO_TELL, Map.of());

        // then
        assertThat(settlement).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, Outcome.OVERTAKEN);
    }

    @Test
    void a_guardian_is_named_beside_an_age_that_is_still_open() {
        // given
        var beside = procedure.beginsWith(Message.GUARDIAN_TO_NAME, Map.of(ActingSide.VARIABLE, SideRole.DESTINATION));
        assertThat(beside).isWaitingAtExactly(Step.APPOINT_GUARDIAN);

        // when
        complete(task(Step.APPOINT_GUARDIAN, beside), withVariables(Variable.GUARDIAN_APPOINTED, true));

        // then
        assertThat(beside).isEnded().hasPassed("event_guardianNamed");
    }

    @Test
    void who_is_18_before_a_guardian_was_named_needs_none() {
        // given
        var settlement = foundChild();

        // when
        procedure.hears(settlement, Message.OF_AGE, Map.of());

        // then
        assertThat(settlement).isEnded().variables().containsEntry(OUTCOME, Outcome.OF_AGE);
    }

    private ProcessInstance foundChild() {
        var settlement = procedure.beginsWith(Message.AGE_TO_SETTLE, Map.of(ActingSide.VARIABLE, SideRole.DESTINATION));
        complete(
                task(Step.SETTLE_AGE, settlement),
                withVariables(Variable.AGE_SETTLED, Answer.CHILD, Variable.GUARDIAN_NEEDED, true));
        return settlement;
    }
}
