package org.homeward.sop.repatriation;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.NationalityDeterminationProcess.Answer;
import org.homeward.shared.procedures.NationalityDeterminationProcess.Outcome;
import org.homeward.shared.procedures.NationalityDeterminationProcess.Step;
import org.homeward.shared.procedures.NationalityDeterminationProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** UNHCR or IOM finds out the nationality, if the person wants one of them to. */
@ProcedureTest("repatriation/nationalityDetermination")
class NationalityDeterminationProcessTest {

    private final Procedure procedure;

    NationalityDeterminationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "neither")
    void who_wants_neither_is_told_to_neither(@Nullable String referral) {
        // when
        var determination = referred(referral);

        // then
        assertThat(determination)
                .isEnded()
                .hasPassed("event_notReferred")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_REFERRED);
    }

    @Test
    void the_one_that_the_person_chose_is_asked() {
        assertThat(referred(Answer.UNHCR)).isWaitingAtExactly(Step.DETERMINE_BY_UNHCR);
        assertThat(referred(Answer.IOM)).isWaitingAtExactly(Step.DETERMINE_BY_IOM);
    }

    @ParameterizedTest
    @CsvSource({
        Answer.FOUND + ", event_nationalityFound, " + Outcome.FOUND,
        Answer.FOUND_ELSEWHERE + ", event_foundElsewhere, " + Outcome.FOUND_ELSEWHERE,
        Answer.STATELESS + ", event_stateless, " + Outcome.STATELESS,
        "open, event_stillOpen, " + Outcome.STILL_OPEN,
        "declined, event_stillOpen, " + Outcome.STILL_OPEN
    })
    void what_it_found_is_its_end(String finding, String end, String outcome) {
        // given
        var byUnhcr = referred(Answer.UNHCR);
        var byIom = referred(Answer.IOM);

        // when
        complete(task(Step.DETERMINE_BY_UNHCR, byUnhcr), Map.of(Variable.NATIONALITY_FINDING, finding));
        complete(task(Step.DETERMINE_BY_IOM, byIom), Map.of(Variable.NATIONALITY_FINDING, finding));

        // then
        assertThat(byUnhcr).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
        assertThat(byIom).isEnded().hasPassed(end).variables().containsEntry(OUTCOME, outcome);
    }

    private ProcessInstance referred(@Nullable String referral) {
        var known = new HashMap<String, @Nullable Object>();
        known.put(Variable.NATIONALITY_REFERRAL, referral);
        return procedure.begins(known);
    }
}
