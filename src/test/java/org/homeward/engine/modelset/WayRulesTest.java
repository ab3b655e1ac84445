package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** What is read was set before, on each way: by a step, or by whoever began the process. */
class WayRulesTest {

    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String BEST_INTERESTS = "processes/repatriation/bestInterests.bpmn";
    private static final String PROTECTION = "processes/protection/protection.bpmn";

    private final PackagedSet models = new PackagedSet();

    @Test
    void a_way_round_the_step_that_answers_is_an_error_where_the_answer_is_read() {
        // given
        models.with(
                APPROVAL,
                "sourceRef=\"event_approvalDue\" targetRef=\"gateway_askAgain\"",
                "sourceRef=\"event_approvalDue\" targetRef=\"gateway_hostDecision\"");

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
}
