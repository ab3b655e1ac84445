package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** What is read was set before, on each way: by a step, or by whoever began the process. */
class DataOnPathRulesTest {

    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String BEST_INTERESTS = "processes/repatriation/bestInterests.bpmn";
    private static final String ANSWER = "processes/repatriation/originResponse.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String PROTECTION = "processes/protection/protection.bpmn";

    private final PackagedSet models = new PackagedSet();

    @Test
    void a_way_round_the_step_that_answers_is_an_error_where_the_answer_is_read() {
        // given
        models.with(
                APPROVAL,
                "sourceRef=\"gateway_objection\" targetRef=\"serviceTask_lookUpConsentAge\"",
                "sourceRef=\"gateway_objection\" targetRef=\"gateway_hostDecision\"");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "flow_hostDecision_approvalAsked",
                        "a way leads here on which nothing has set the variable hostDecision"));
    }

    @Test
    void a_call_that_does_not_hand_in_what_the_part_reads_is_an_error() {
        // given
        models.with(BEST_INTERESTS, "target=\"panel\"", "target=\"panelToo\"");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::message)
                .contains(tuple(BEST_INTERESTS, "the called process panelDecision doesn't get the variable panel"));
    }

    @Test
    void a_message_that_does_not_carry_what_its_receiver_reads_is_an_error() {
        // given
        models.with(PROTECTION, "${sendReferrals}", "${sendMessage}");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::message)
                .contains(
                        tuple(PROTECTION, "the message services.referralMade doesn't carry the variable referralDue"));
    }

    @Test
    void a_second_sender_that_does_not_carry_what_is_read_after_the_message_is_an_error() {
        // given
        told("message_assessmentReported");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(
                        tuple(
                                "event_told",
                                "the message repatriation.assessmentReported doesn't carry the variable assessmentRecommendation"));
    }

    @Test
    void an_event_that_tells_less_than_the_program_with_the_same_message_is_an_error() {
        // given
        told("message_returnStopped");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "event_told", "the message case.returnStopped doesn't carry the variable consentExpired"));
    }

    /** Draws an event that sends the message where home answers. */
    private void told(String message) {
        var flow = "<bpmn:sequenceFlow id=\"flow_familyKnown_bothChecked\"";
        models.with(
                        ANSWER,
                        "sourceRef=\"gateway_familyKnown\" targetRef=\"gateway_bothChecked\"",
                        "sourceRef=\"gateway_familyKnown\" targetRef=\"event_told\"")
                .with(ANSWER, flow, """
                        <bpmn:intermediateThrowEvent id="event_told" name="Told">
                          <bpmn:extensionElements><camunda:properties>
                            <camunda:property name="from" value="origin.focal-point" />
                            <camunda:property name="to" value="destination.focal-point" />
                          </camunda:properties></bpmn:extensionElements>
                          <bpmn:messageEventDefinition id="message_told" messageRef="%s" camunda:delegateExpression="${sendMessage}" />
                        </bpmn:intermediateThrowEvent>
                        <bpmn:sequenceFlow id="flow_told" sourceRef="event_told" targetRef="gateway_bothChecked" />
                        """.formatted(message) + flow);
    }
}
