package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.homeward.engine.ActingSide;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.InformationRecallProcess.Message;
import org.homeward.shared.procedures.InformationRecallProcess.Outcome;
import org.homeward.shared.procedures.InformationRecallProcess.Step;
import org.homeward.shared.procedures.InformationRecallProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent about a person is called back and destroyed. */
@ProcedureTest("repatriation/informationRecall")
class InformationRecallProcessTest {

    private final Procedure procedure;

    InformationRecallProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_origin_destroys_what_it_received_and_says_so() {
        // given
        var recall = procedure.beginsWith(Message.RECALLED, Map.of());
        assertThat(recall).isWaitingAtExactly(Step.CONFIRM_DESTRUCTION);

        // when
        complete(task(Step.CONFIRM_DESTRUCTION, recall), answered("destroyed"));

        // then
        assertThat(recall)
                .isEnded()
                .hasPassed("event_destructionConfirmed")
                .variables()
                .containsEntry(OUTCOME, Outcome.ANSWERED);
        assertThat(procedure.sent()).containsExactly(Message.DESTRUCTION_CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        Message.FAMILY_RECALLED + ", " + Step.CONFIRM_FAMILY_DESTRUCTION + ", destroyed, event_familyDestroyed",
        Message.SHARE_RECALLED + ", " + Step.CONFIRM_RECEIVED + ", keptByLaw, event_receivedDestroyed"
    })
    void who_received_something_by_one_consent_answers_whoever_cares_for_the_person(
            String message, String step, String answer, String end) {
        // given
        var recall = procedure.beginsWith(message, Map.of(ActingSide.VARIABLE, "origin"));
        assertThat(recall)
                .hasProcessDefinitionKey(InformationRecallProcess.FAMILY_RECALL)
                .isWaitingAtExactly(step);

        // when
        complete(task(step, recall), answered(answer));

        // then
        assertThat(recall).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, Outcome.ANSWERED);
        assertThat(procedure.sent()).containsExactly(Message.DESTRUCTION_CONFIRMED);
        assertThat(procedure.carried(Message.DESTRUCTION_CONFIRMED))
                .containsEntry(Variable.DESTRUCTION_ANSWER, answer)
                .containsEntry(ActingSide.VARIABLE, "origin");
    }

    @Test
    void the_person_is_told_what_was_answered_unless_nobody_is_left_to_tell() {
        // given
        var first = procedure.beginsWith(Message.DESTRUCTION_CONFIRMED, answered("destroyed"));
        assertThat(first).isWaitingAtExactly(Step.TELL_DESTRUCTION);

        // when
        complete(task(Step.TELL_DESTRUCTION, first));
        var second = procedure.beginsWith(Message.DESTRUCTION_CONFIRMED, answered("keptByLaw"));
        procedure.hears(second, Message.NOBODY_TO_TELL, Map.of());

        // then
        assertThat(first).isEnded().hasPassed("event_told");
        assertThat(second).isEnded().hasPassed("event_notTold");
    }

    private static Map<String, Object> answered(String answer) {
        return Map.of(Variable.DESTRUCTION_ANSWER, answer, ActingSide.VARIABLE, "origin");
    }
}
