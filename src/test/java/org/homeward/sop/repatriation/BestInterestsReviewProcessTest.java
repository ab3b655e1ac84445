package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Answer;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Message;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Outcome;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Step;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is best for a child is looked at again on the day that the decision names. */
@ProcedureTest("repatriation/bestInterestsReview")
class BestInterestsReviewProcessTest {

    private static final String DAY = "2126-03-02";
    private static final String WAITS = "event_reviewDue";

    private final Procedure procedure;

    BestInterestsReviewProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void what_stands_is_looked_at_again_and_what_does_not_is_decided_anew() {
        // given
        var review = begun();
        assertThat(review).isWaitingAtExactly(WAITS);

        // when
        execute(job(review));
        assertThat(review).isWaitingAtExactly(Step.REVIEW_BEST_INTERESTS);
        answered(review, Answer.STANDS);

        // then
        assertThat(review).isWaitingAtExactly(WAITS);

        // when
        execute(job(review));
        answered(review, "decideAnew");

        // then
        assertThat(review).isWaitingAtExactly("callActivity_bestInterestsAnew");

        // when
        procedure.comesBack(review, BestInterestsProcess.KEY, Map.of(OUTCOME, BestInterestsProcess.Outcome.DECIDED));

        // then
        assertThat(review).isEnded().variables().containsEntry(OUTCOME, Outcome.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        Message.OF_AGE + ", event_grownUp, " + Outcome.OF_AGE,
        Message.HOST_SERVICES_ENDED + ", event_leftBefore, " + Outcome.OVERTAKEN,
        Message.HOME_SERVICES_ENDED + ", event_closedBefore, " + Outcome.CLOSED
    })
    void who_came_of_age_or_left_or_whose_case_is_closed_needs_none(String message, String end, String outcome) {
        // given
        var review = begun();

        // when
        procedure.hears(review, message, Map.of());

        // then
        assertThat(review).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    private static void answered(ProcessInstance review, String outcome) {
        complete(
                task(Step.REVIEW_BEST_INTERESTS, review),
                withVariables(Variable.BID_REVIEW_OUTCOME, outcome, Variable.BID_REVIEW_ON, DAY));
    }

    private ProcessInstance begun() {
        return procedure.beginsWith(
                Message.BEST_INTERESTS_REVIEW_PLANNED,
                Map.of(Variable.BID_REVIEW_ON, DAY, Variable.ACTING_SIDE, "destination", Variable.IS_CHILD, true));
    }
}
