package org.homeward.sop.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.AccompanyingProcess.Message;
import org.homeward.shared.procedures.AccompanyingProcess.Outcome;
import org.homeward.shared.procedures.AccompanyingProcess.Step;
import org.homeward.shared.procedures.AccompanyingProcess.Variable;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child who came along is safe, has a guardian and answers of its own; nobody screens or interviews it (R21). */
@ProcedureTest("identification/accompanying")
class AccompanyingProcessTest {

    private final Procedure procedure;

    AccompanyingProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void a_child_has_a_guardian_before_anybody_asks_for_consents() {
        // given
        var accompanying = procedure.begins(who());
        assertThat(accompanying).isWaitingAtExactly(Step.SECURE_SAFETY);

        // when
        safe(accompanying, null);
        assertThat(accompanying).isWaitingAtExactly(Step.APPOINT_GUARDIAN);
        complete(task(Step.APPOINT_GUARDIAN, accompanying), withVariables(Variable.GUARDIAN_APPOINTED, true));
        assertThat(accompanying).isWaitingAtExactly(Step.EXPLAIN_RIGHTS);
        procedure.goesOn(accompanying);

        // then
        assertThat(accompanying).isEnded().variables().containsEntry(OUTCOME, Outcome.ACCOMPANIES);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void a_child_who_objects_to_a_guardian_gets_another_one() {
        // given
        var accompanying = procedure.begins(who());
        safe(accompanying, null);

        // when
        complete(task(Step.APPOINT_GUARDIAN, accompanying), withVariables(Variable.GUARDIAN_APPOINTED, false));

        // then
        assertThat(accompanying).isWaitingAtExactly(Step.APPOINT_GUARDIAN);
    }

    @ParameterizedTest
    @CsvSource({"false, " + Step.EXPLAIN_RIGHTS, "true, " + Step.APPOINT_GUARDIAN})
    void who_came_of_age_needs_no_guardian_any_more(boolean child, String next) {
        // given
        var accompanying = procedure.begins(who());
        safe(accompanying, null);

        // when
        procedure.hears(accompanying, Message.OF_AGE, Map.of(Variable.IS_CHILD, child));

        // then
        assertThat(accompanying).isWaitingAtExactly(next).hasPassed("event_ofAge");
    }

    @Test
    void nobody_asks_for_a_guardian_for_who_is_18_before() {
        // given
        var accompanying = procedure.begins(who());
        runtimeService().setVariable(accompanying.getId(), Variable.IS_CHILD, false);

        // when
        safe(accompanying, null);

        // then
        assertThat(accompanying).isWaitingAtExactly(Step.EXPLAIN_RIGHTS).hasNotPassed(Step.APPOINT_GUARDIAN);
    }

    @Test
    void custody_is_told_to_the_whole_case_here_too() {
        // given
        var accompanying = procedure.begins(who());

        // when
        safe(accompanying, "suspectCustody");

        // then
        assertThat(procedure.sent()).containsExactly(Message.PERSON_HELD);
    }

    private static void safe(ProcessInstance accompanying, String limit) {
        var held = new HashMap<String, Object>();
        held.put(Variable.CUSTODY_LIMIT, limit);
        held.put(Variable.CUSTODY_BEGAN, limit == null ? null : "2026-03-02T08:00:00Z");
        complete(task(Step.SECURE_SAFETY, accompanying), held);
    }

    private static Map<String, Object> who() {
        return withVariables(
                ReturnJourneyProcess.Variable.IS_CHILD,
                true,
                ReturnJourneyProcess.Variable.HOST_COUNTRY,
                "TH",
                ReturnJourneyProcess.Variable.ORIGIN_COUNTRY,
                "KH",
                ReturnJourneyProcess.Variable.SAME_COUNTRY,
                false,
                ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED,
                false);
    }
}
