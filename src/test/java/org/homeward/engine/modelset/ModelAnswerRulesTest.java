package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.homeward.shared.procedures.HandoverProcess;
import org.junit.jupiter.api.Test;

/** Nobody waits for ever for an answer that the other side can end without giving. */
class ModelAnswerRulesTest {

    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String HANDOVER = "processes/repatriation/handover.bpmn";
    private static final String CHECK = "<bpmn:sequenceFlow id=\"flow_prepareReception_comesOrNot\"";
    private static final String ASKED = "sourceRef=\"gateway_hostDecision\" targetRef=\"event_approvalAsked\"";

    private final PackagedSet models = new PackagedSet();

    @Test
    void an_end_at_which_the_other_side_goes_on_waiting_is_an_error() {
        // given
        models.with(HANDOVER, CHECK, """
                <bpmn:boundaryEvent id="event_late" attachedToRef="%s">
                  <bpmn:outgoing>flow_late</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="timer_late"><bpmn:timeDuration id="late">P9D</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="event_gone"><bpmn:incoming>flow_late</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_late" sourceRef="event_late" targetRef="event_gone" />
                """.formatted(HandoverProcess.Step.PREPARE_RECEPTION) + CHECK);

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple("event_gone", "if it ends here, handover waits for ever at event_receipted"));
    }

    @Test
    void who_ends_the_other_side_and_then_waits_for_it_is_an_error() {
        // given
        models.with(APPROVAL, ASKED, "sourceRef=\"gateway_hostDecision\" targetRef=\"event_told\"")
                .with(APPROVAL, "<bpmn:sequenceFlow id=\"flow_approvalDue_askAgain\"", """
                        <bpmn:intermediateThrowEvent id="event_told" name="Told">
                          <bpmn:extensionElements><camunda:properties>
                            <camunda:property name="from" value="destination.focal-point" />
                            <camunda:property name="to" value="destination.case-manager" />
                          </camunda:properties></bpmn:extensionElements>
                          <bpmn:messageEventDefinition id="message_told" messageRef="message_returnStopped" camunda:delegateExpression="${sendMessage}" />
                        </bpmn:intermediateThrowEvent>
                        <bpmn:sequenceFlow id="flow_told" sourceRef="event_told" targetRef="event_approvalAsked" />
                        <bpmn:sequenceFlow id="flow_approvalDue_askAgain\"""");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "event_told",
                        "this ends originApproval, for whose answer gateway_answerOfOrigin waits afterwards"));
    }
}
