package org.homeward.sop.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.ProtectionProcess.Answer;
import org.homeward.shared.procedures.ProtectionProcess.Message;
import org.homeward.shared.procedures.ProtectionProcess.Outcome;
import org.homeward.shared.procedures.ProtectionProcess.Step;
import org.homeward.shared.procedures.ProtectionProcess.Variable;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shelter, care and legal matters, until the person has departed or stays. */
@ProcedureTest("protection/protection")
class ProtectionProcessTest {

    private final Procedure procedure;

    ProtectionProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    private static final String WAY = "gateway_leavesOrStays";

    @Test
    void shelter_law_and_the_persons_way_run_side_by_side() {
        // when
        var protection = procedure.begins(Map.of());

        // then
        assertThat(protection)
                .isWaitingAtExactly(Step.ARRANGE_SHELTER, Step.CLEAR_LEGAL_MATTERS, WAY)
                .isWaitingFor(Message.DEPARTED, Message.RETURN_ENDED);
    }

    @Test
    void a_placement_asks_for_the_services_that_go_with_it() {
        // given
        var protection = procedure.begins(Map.of());

        // when
        complete(
                task(Step.ARRANGE_SHELTER, protection),
                withVariables(Variable.STAY_LIMIT, null, Variable.PLACE_ENTERED, "2026-03-02"));

        // then
        assertThat(protection).hasPassed("event_shelterArranged").isWaitingAtExactly(Step.CLEAR_LEGAL_MATTERS, WAY);
        assertThat(procedure.sent()).containsExactly(Message.REFERRAL_MADE);
    }

    @Test
    void a_place_with_a_limit_is_told_to_the_whole_case() {
        // given
        var protection = procedure.begins(Map.of());

        // when
        complete(
                task(Step.ARRANGE_SHELTER, protection),
                withVariables(
                        Variable.STAY_LIMIT,
                        "shelterStay",
                        Variable.PLACE_ENTERED,
                        "2026-03-02",
                        Variable.SEPARATION_DUE,
                        true));

        // then
        assertThat(procedure.sent())
                .containsExactly(Message.PLACE_ENTERED, Message.HELD_WITH_ADULTS, Message.REFERRAL_MADE);
        assertThat(procedure.carried(Message.PLACE_ENTERED))
                .isEqualTo(Map.of(
                        Variable.STAY_LIMIT,
                        "shelterStay",
                        Variable.PLACE_ENTERED,
                        "2026-03-02",
                        Variable.ACTING_SIDE,
                        "destination"));
    }

    @Test
    void a_consent_to_services_taken_back_ends_the_search_for_a_place_only() {
        // given
        var protection = procedure.begins(Map.of());

        // when
        procedure.hears(protection, Message.SERVICES_WITHDRAWN, Map.of());

        // then
        assertThat(protection)
                .hasPassed("event_servicesWithdrawn", "event_shelterArranged")
                .isWaitingAtExactly(Step.CLEAR_LEGAL_MATTERS, WAY);
        assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void legal_matters_come_up_again_until_they_are_clear() {
        // given
        var protection = procedure.begins(Map.of());

        // when
        complete(task(Step.CLEAR_LEGAL_MATTERS, protection), withVariables(Variable.LEGAL_CLEARED, "notYet"));

        // then
        assertThat(protection).isWaitingAt(Step.CLEAR_LEGAL_MATTERS).hasNotPassed("event_legalCleared");
        assertThat(procedure.sent()).isEmpty();

        // when
        complete(task(Step.CLEAR_LEGAL_MATTERS, protection), withVariables(Variable.LEGAL_CLEARED, "yes"));

        // then
        assertThat(protection).hasPassed("event_legalCleared").isWaitingAtExactly(Step.ARRANGE_SHELTER, WAY);
        assertThat(procedure.sent()).containsExactly(Message.LEGAL_CLEARED);
    }

    @Test
    void who_has_departed_is_no_longer_served_here() {
        // given
        var protection = settled();
        assertThat(protection).isWaitingAtExactly(WAY);

        // when
        procedure.hears(protection, Message.DEPARTED, Map.of());

        // then
        assertThat(protection)
                .isEnded()
                .hasPassed("event_protectionEnded")
                .variables()
                .containsEntry(OUTCOME, Outcome.DEPARTED);
        assertThat(procedure.sent()).endsWith(Message.HOST_SERVICES_ENDED);
    }

    @Test
    void a_return_that_ended_leads_to_an_agreement_on_the_stay() {
        // given
        var protection = settled();

        // when
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());
        assertThat(protection).isWaitingAtExactly(Step.AGREE_STAY);
        complete(
                task(Step.AGREE_STAY, protection),
                withVariables(Variable.STAY_OUTCOME, "localStay", Variable.RIGHT_LIMIT, null, Variable.VERDICT, null));

        // then
        assertThat(protection)
                .isEnded()
                .hasPassed("event_staysHere")
                .variables()
                .containsEntry(OUTCOME, Outcome.STAYS_HERE);
        assertThat(procedure.sent()).doesNotContain(Message.RIGHT_BEGAN, Message.HOST_SERVICES_ENDED);
    }

    @Test
    void a_right_that_began_with_a_verdict_is_told_to_the_whole_case() {
        // given
        var protection = settled();
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());

        // when
        complete(
                task(Step.AGREE_STAY, protection),
                withVariables(
                        Variable.STAY_OUTCOME,
                        "localStay",
                        Variable.RIGHT_LIMIT,
                        "compensationClaim",
                        Variable.VERDICT,
                        "2026-03-02"));

        // then
        assertThat(procedure.sent()).endsWith(Message.RIGHT_BEGAN);
        assertThat(procedure.carried(Message.RIGHT_BEGAN))
                .isEqualTo(Map.of(
                        Variable.RIGHT_LIMIT,
                        "compensationClaim",
                        Variable.VERDICT,
                        "2026-03-02",
                        Variable.ACTING_SIDE,
                        "destination"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_return_taken_up_again_is_told_to_the_case_and_what_was_cleared_stays_cleared(boolean cleared) {
        // given
        var protection = cleared ? settled() : placed();
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());
        var before = procedure.sent().size();

        // when
        complete(task(Step.AGREE_STAY, protection), withVariables(Variable.STAY_OUTCOME, Answer.RETURN_AGAIN));

        // then
        assertThat(procedure.sent().subList(before, procedure.sent().size()))
                .isEqualTo(
                        cleared
                                ? List.of(Message.RETURN_TAKEN_UP, Message.LEGAL_CLEARED)
                                : List.of(Message.RETURN_TAKEN_UP));
        assertThat(protection).isWaitingAt("gateway_leavesOrStays").isNotEnded();

        // when
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());

        // then
        assertThat(protection).isWaitingAt(Step.AGREE_STAY);
    }

    @Test
    void a_stay_for_now_is_looked_at_again_on_its_day() {
        // given
        var protection = settled();
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());

        // when
        complete(
                task(Step.AGREE_STAY, protection),
                withVariables(Variable.STAY_OUTCOME, Answer.STAY_FOR_NOW, Variable.STAY_REVIEW_ON, "2026-06-01"));

        // then
        assertThat(protection).isWaitingAt("event_stayReviewDue").isNotEnded();

        // when
        execute(job("event_stayReviewDue", protection));

        // then
        assertThat(protection).isWaitingAt(Step.AGREE_STAY);
    }

    @Test
    void no_stay_of_a_child_is_agreed_before_it_is_decided_what_is_best() {
        // given
        var protection = placed(true, false);

        // when
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());

        // then
        assertThat(protection).isWaitingAt("callActivity_bestInterests").hasNotPassed(Step.AGREE_STAY);

        // when
        procedure.comesBack(protection, BestInterestsProcess.KEY, Map.of());

        // then
        assertThat(protection).isWaitingAt(Step.AGREE_STAY);
    }

    @Test
    void a_stay_that_was_found_best_already_is_not_decided_twice() {
        // given
        var protection = placed(true, true);

        // when
        procedure.hears(protection, Message.RETURN_ENDED, Map.of());

        // then
        assertThat(protection).isWaitingAt(Step.AGREE_STAY).hasNotPassed("callActivity_bestInterests");
    }

    private ProcessInstance placed() {
        return placed(false, false);
    }

    private ProcessInstance placed(boolean child, boolean decided) {
        procedure.sets("lookUpBestInterests", Map.of(Variable.STAY_DECIDED, decided));
        var protection = procedure.begins(withVariables(Variable.LEGAL_CLEARED, null, Variable.IS_CHILD, child));
        complete(
                task(Step.ARRANGE_SHELTER, protection),
                withVariables(Variable.STAY_LIMIT, null, Variable.PLACE_ENTERED, "2026-03-02"));
        return protection;
    }

    private ProcessInstance settled() {
        var protection = placed();
        complete(task(Step.CLEAR_LEGAL_MATTERS, protection), withVariables(Variable.LEGAL_CLEARED, "yes"));
        return protection;
    }
}
