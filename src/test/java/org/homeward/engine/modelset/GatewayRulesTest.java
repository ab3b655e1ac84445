package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision has a way for each answer, and each of its ways a condition. */
class GatewayRulesTest {

    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String DETERMINATION = "processes/repatriation/nationalityDetermination.bpmn";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hostDecision == 'refused'|hostDecision == 'approved'"
                        + "|gateway_hostDecision|no way leads on for the answer refused",
                "riskTooHigh == true|riskTooHigh != true"
                        + "|gateway_hostDecision|no way leads on for the answer refused",
                "id=\"gateway_hostDecision\"|default=\"flow_hostDecision_refusedByHost\" id=\"gateway_hostDecision\""
                        + "|flow_hostDecision_refusedByHost|the way that is gone otherwise has a condition",
                "sourceRef=\"event_changesAsked\" targetRef=\"gateway_askAgain\""
                        + "|sourceRef=\"gateway_hostDecision\" targetRef=\"gateway_askAgain\""
                        + "|flow_changesAsked_askAgain|this way has no condition and isn't the one that is gone otherwise",
                "sourceRef=\"gateway_answerOfOrigin\" targetRef=\"event_changesAsked\""
                        + "|sourceRef=\"gateway_answerOfOrigin\" targetRef=\"userTask_requestApproval\""
                        + "|flow_answerOfOrigin_changesAsked|only what waits may follow here: a message or a time"
            })
    void a_gateway_at_which_a_case_would_stop_is_an_error(String words, String others, String element, String message) {
        // given
        var models = new PackagedSet().with(APPROVAL, words, others);

        // then
        assertThat(models.check())
                .filteredOn(found -> found.element().equals(element))
                .extracting(ModelFinding::message)
                .containsExactly(message);
    }

    @Test
    void an_answer_that_came_with_a_message_needs_a_way_as_well() {
        // given
        var models = new PackagedSet()
                .with(DETERMINATION, " default=\"flow_whoTakesIt_notReferred\"", "")
                .with(DETERMINATION, "targetRef=\"event_notReferred\" />", """
                        targetRef="event_notReferred">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nationalityReferral == 'iom'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        """);

        // then
        assertThat(models.check())
                .filteredOn(found -> found.element().equals("gateway_whoTakesIt"))
                .extracting(ModelFinding::message)
                .containsExactly("no way leads on for the answer neither");
    }
}
