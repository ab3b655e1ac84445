package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.HomeWarningProcess.Answer;
import org.homeward.shared.procedures.HomeWarningProcess.Message;
import org.homeward.shared.procedures.HomeWarningProcess.Step;
import org.homeward.shared.procedures.HomeWarningProcess.Variable;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A warning from home: the person hears it, then the risk is assessed again. */
@ProcedureTest("repatriation/homeWarning")
class HomeWarningProcessTest {

    private static final String DAY = "event_recheckDue";
    private static final String OPENS = "2026-04-01T00:00:00Z";

    private final Procedure procedure;

    HomeWarningProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @ParameterizedTest
    @CsvSource({"return, false", "return, true", Answer.STAY + ", true"})
    void the_risk_is_assessed_again_after_the_talk_and_for_a_child_in_any_case(String wish, boolean child) {
        // given
        var warning = warned(child);

        // when
        heard(warning, wish);

        // then
        assertThat(warning).isWaitingAtExactly(Step.REASSESS_RISK);
        procedure.goesOn(warning);
        assertThat(warning).isEnded().hasPassed("event_riskSeen");
        assertThat(procedure.sent()).containsExactly(Message.RISK_SEEN);
    }

    @Test
    void after_an_assessment_that_does_not_warn_the_risk_is_assessed_without_a_talk() {
        // given
        var reported = procedure.beginsWith(
                Message.HOME_WARNED,
                Map.of(
                        Variable.IS_CHILD,
                        false,
                        Variable.WARNING_GIVEN,
                        false,
                        Variable.APPROVAL_WAITS,
                        true,
                        Variable.WARNED_ANEW,
                        false));

        // when / then
        assertThat(reported).isWaitingAtExactly(Step.REASSESS_RISK).hasNotPassed(Step.HEAR_WARNING);
        procedure.goesOn(reported);
        assertThat(reported).isEnded().hasPassed("event_riskSeen");
    }

    @ParameterizedTest
    @CsvSource({"true, " + Step.HEAR_WARNING, "false, " + Step.REASSESS_RISK})
    void within_one_country_it_begins_with_the_assessment_of_the_family(boolean warns, String first) {
        // when
        var assessed = procedure.begins(Map.of(Variable.IS_CHILD, false, Variable.WARNING_GIVEN, warns));

        // then
        assertThat(assessed).isWaitingAtExactly(first).hasPassed("event_familyAssessed");
    }

    @Test
    void who_has_not_decided_is_talked_with_again() {
        // given
        var warning = warned(false);

        // when
        heard(warning, Answer.UNDECIDED);

        // then
        assertThat(warning).isWaitingAtExactly(Step.HEAR_WARNING);
    }

    @Test
    void an_adult_who_wants_to_stay_is_asked_nothing_more() {
        // given
        var warning = warned(false);

        // when
        heard(warning, Answer.STAY);

        // then
        assertThat(warning).isEnded().hasPassed("event_stays").hasNotPassed(Step.REASSESS_RISK);
    }

    @Test
    void once_the_return_has_ended_nobody_talks_about_the_warning() {
        // given
        var warning = warned(false);

        // when
        procedure.hears(warning, Message.RETURN_ENDED, Map.of());

        // then
        assertThat(warning).isEnded().hasPassed("event_overtaken").hasNotPassed(Step.REASSESS_RISK);
    }

    @Test
    void a_warning_before_the_report_is_talked_about_and_keeps_no_approval_waiting() {
        // given
        var warning = warned(false, false);

        // when
        heard(warning, ReturnWishProcess.Answer.RETURN);
        complete(task(Step.REASSESS_RISK, warning));

        // then
        assertThat(warning).isEnded().hasPassed("event_riskSeen");
        Assertions.assertThat(procedure.sent()).isEmpty();
    }

    @Test
    void what_home_reports_while_the_talk_is_open_belongs_to_it_and_the_approval_waits() {
        // given
        var warning = warned(false, false);

        // when
        reports(warning);

        // then
        assertThat(warning).isWaitingAtExactly(Step.HEAR_WARNING).hasPassed("event_oneTalk");

        // when
        complete(
                task(Step.HEAR_WARNING, warning),
                withVariables(Variable.WARNING_WISH, ReturnWishProcess.Answer.RETURN, Variable.WARNED_ANEW, false));
        complete(task(Step.REASSESS_RISK, warning));

        // then
        assertThat(warning).isEnded();
        assertThat(procedure.sent()).containsExactly(Message.RISK_SEEN);
    }

    @Test
    void who_is_warned_anew_after_the_talk_is_talked_with_again() {
        // given
        var warning = warned(false, false);
        heard(warning, ReturnWishProcess.Answer.RETURN);

        // when
        reports(warning);
        complete(task(Step.REASSESS_RISK, warning));

        // then
        assertThat(warning).isWaitingAtExactly(Step.HEAR_WARNING).hasNotPassed("event_riskSeen");
    }

    @Test
    void the_risk_is_looked_at_again_on_the_named_day() {
        // given
        var recheck = planned();
        assertThat(job(DAY, recheck)).hasDueDate(Date.from(Instant.parse(OPENS)));

        // when
        execute(job(DAY, recheck));

        // then
        assertThat(recheck).isWaitingAtExactly(Step.RECHECK_RISK);
        complete(task(Step.RECHECK_RISK, recheck), withVariables(Variable.RISK_TOO_HIGH, true));
        assertThat(recheck).isEnded().hasPassed("event_rechecked");
    }

    @ParameterizedTest
    @CsvSource({"true, event_riskTooHigh, " + Message.RISK_TOO_HIGH, "false, event_rechecked,"})
    void within_one_country_a_no_is_told_to_the_way_home(boolean tooHigh, String end, @Nullable String told) {
        // given
        var recheck = planned(true);
        execute(job(DAY, recheck));

        // when
        complete(task(Step.RECHECK_RISK, recheck), withVariables(Variable.RISK_TOO_HIGH, tooHigh));

        // then
        assertThat(recheck).isEnded().hasPassed(end);
        Assertions.assertThat(procedure.sent().stream().findFirst().orElse(null))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({Message.RETURN_ENDED + ", event_recheckNotNeeded", Message.DEPARTED + ", event_recheckLeft"})
    void nobody_looks_at_the_risk_of_a_return_that_is_over_or_under_way(String message, String end) {
        // given
        var recheck = planned();

        // when
        procedure.hears(recheck, message, Map.of());

        // then
        assertThat(recheck).isEnded().hasPassed(end).hasNotPassed(Step.RECHECK_RISK);
    }

    private ProcessInstance planned() {
        return planned(false);
    }

    private ProcessInstance planned(boolean sameCountry) {
        var recheck = procedure.beginsWith(
                Message.RISK_RECHECK_PLANNED,
                Map.of(Variable.RISK_RECHECK_OPENS_ON, OPENS, Variable.SAME_COUNTRY, sameCountry));
        assertThat(recheck).isWaitingAtExactly(DAY);
        return recheck;
    }

    private ProcessInstance warned(boolean child) {
        return warned(child, true);
    }

    private ProcessInstance warned(boolean child, boolean approvalWaits) {
        var warning = procedure.beginsWith(
                Message.HOME_WARNED,
                Map.of(
                        Variable.IS_CHILD,
                        child,
                        Variable.WARNING_GIVEN,
                        true,
                        Variable.APPROVAL_WAITS,
                        approvalWaits,
                        Variable.WARNED_ANEW,
                        false));
        assertThat(warning).isWaitingAtExactly(Step.HEAR_WARNING);
        return warning;
    }

    private void reports(ProcessInstance warning) {
        procedure.hears(
                warning,
                Message.HOME_WARNED,
                Map.of(Variable.WARNING_GIVEN, true, Variable.APPROVAL_WAITS, true, Variable.WARNED_ANEW, true));
    }

    private static void heard(ProcessInstance warning, String wish) {
        complete(task(Step.HEAR_WARNING, warning), withVariables(Variable.WARNING_WISH, wish));
    }
}
