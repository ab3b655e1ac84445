package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.homeward.testing.Procedure.OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.homeward.shared.procedures.NationalityVerificationProcess.Answer;
import org.homeward.shared.procedures.NationalityVerificationProcess.Message;
import org.homeward.shared.procedures.NationalityVerificationProcess.Outcome;
import org.homeward.shared.procedures.NationalityVerificationProcess.Step;
import org.homeward.shared.procedures.NationalityVerificationProcess.Variable;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.Procedure;
import org.homeward.testing.ProcedureTest;
import org.junit.jupiter.api.Test;

/** The nationality is verified, or it is said that it can’t be. */
@ProcedureTest("repatriation/nationalityVerification")
class NationalityVerificationProcessTest {

    private static final String NEWS_EXPECTED = "event_newsExpected";

    private final Procedure procedure;

    NationalityVerificationProcessTest(Procedure procedure) {
        this.procedure = procedure;
    }

    @Test
    void the_nationality_is_verified_in_one_step() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        assertThat(verification).isWaitingAtExactly(Step.VERIFY_NATIONALITY);

        // when
        complete(
                task(Step.VERIFY_NATIONALITY, verification),
                Map.of(Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_nationalityChecked")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void where_local_police_are_asked_first_the_national_register_completes_the_check_after_them() {
        // given
        var verification = procedure.begins(Map.of(
                RepatriationProcess.Variable.NATIONALITY_OUTCOME,
                Answer.PENDING_VERIFICATION,
                Variable.MAY_ASK_NATIONALITY,
                true,
                Variable.LOCAL_CHECK_FIRST,
                true));
        assertThat(verification).isWaitingAtExactly(Step.CHECK_LOCALLY);

        // when
        complete(task(Step.CHECK_LOCALLY, verification));

        // then
        assertThat(verification).isWaitingAtExactly(Step.COMPLETE_IDENTITY_CHECK);

        // when
        complete(
                task(Step.COMPLETE_IDENTITY_CHECK, verification),
                Map.of(Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED));

        // then
        assertThat(verification)
                .isEnded()
                .hasNotPassed(Step.VERIFY_NATIONALITY)
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void while_it_is_still_being_verified_it_is_asked_again_on_the_day_that_was_named() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        var pending = Map.<String, Object>of(
                Variable.NATIONALITY_OUTCOME,
                Answer.PENDING_VERIFICATION,
                Variable.NATIONALITY_PENDING_UNTIL,
                "2026-06-01");

        // when
        complete(task(Step.VERIFY_NATIONALITY, verification), pending);

        // then
        assertThat(verification).isWaitingAtExactly(NEWS_EXPECTED);

        // when
        execute(job(NEWS_EXPECTED, verification));
        assertThat(procedure.sent()).containsExactly(Message.NATIONALITY_PENDING, Message.NEWS_ASKED);
        complete(task(Step.GIVE_NATIONALITY_NEWS, verification), pending);
        execute(job(NEWS_EXPECTED, verification));

        // then
        assertThat(verification).isWaitingAtExactly(Step.GIVE_NATIONALITY_NEWS);

        // when
        complete(
                task(Step.GIVE_NATIONALITY_NEWS, verification),
                Map.of(Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED));

        // then
        assertThat(verification).isEnded().variables().containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void without_a_verified_nationality_the_civil_registry_is_searched_before_it_ends() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        complete(task(Step.VERIFY_NATIONALITY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));
        assertThat(verification).isWaitingAtExactly(Step.ASK_CIVIL_REGISTRY);

        // when
        complete(task(Step.ASK_CIVIL_REGISTRY, verification), Map.of(Variable.REGISTRY_OUTCOME, "notFound"));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_notConfirmed")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_CONFIRMED);
    }

    @Test
    void an_entry_in_the_civil_registry_goes_back_to_who_decides() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        complete(task(Step.VERIFY_NATIONALITY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));

        // when
        complete(task(Step.ASK_CIVIL_REGISTRY, verification), Map.of(Variable.REGISTRY_OUTCOME, Answer.FOUND));
        assertThat(verification).isWaitingAtExactly(Step.WEIGH_ENTRY);
        complete(
                task(Step.WEIGH_ENTRY, verification),
                Map.of(Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_entryEnough")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED);
    }

    @Test
    void the_registry_is_not_asked_again_about_an_entry_that_did_not_confirm_the_nationality() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        complete(task(Step.VERIFY_NATIONALITY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));
        complete(task(Step.ASK_CIVIL_REGISTRY, verification), Map.of(Variable.REGISTRY_OUTCOME, Answer.FOUND));

        // when
        complete(task(Step.WEIGH_ENTRY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_entryNotEnough")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_CONFIRMED);
    }

    @Test
    void with_an_entry_too_it_may_still_be_pending() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);
        complete(task(Step.VERIFY_NATIONALITY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));
        complete(task(Step.ASK_CIVIL_REGISTRY, verification), Map.of(Variable.REGISTRY_OUTCOME, Answer.FOUND));

        // when
        complete(
                task(Step.WEIGH_ENTRY, verification),
                Map.of(
                        Variable.NATIONALITY_OUTCOME,
                        Answer.PENDING_VERIFICATION,
                        Variable.NATIONALITY_PENDING_UNTIL,
                        "2026-06-01"));

        // then
        assertThat(verification).isWaitingAtExactly(NEWS_EXPECTED);

        // when
        execute(job(NEWS_EXPECTED, verification));
        complete(task(Step.GIVE_NATIONALITY_NEWS, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));
        complete(task(Step.ASK_CIVIL_REGISTRY, verification), Map.of(Variable.REGISTRY_OUTCOME, Answer.FOUND));
        complete(task(Step.WEIGH_ENTRY, verification), Map.of(Variable.NATIONALITY_OUTCOME, "Unverified"));

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_entryNotEnough")
                .variables()
                .containsEntry(OUTCOME, Outcome.NOT_CONFIRMED);
    }

    @Test
    void an_exception_by_both_focal_points_ends_the_wait_at_any_time() {
        // given
        var waits = begun(Answer.PENDING_VERIFICATION);
        complete(
                task(Step.VERIFY_NATIONALITY, waits),
                Map.of(
                        Variable.NATIONALITY_OUTCOME,
                        Answer.PENDING_VERIFICATION,
                        Variable.NATIONALITY_PENDING_UNTIL,
                        "2026-06-01"));
        assertThat(procedure.sent()).containsExactly(Message.NATIONALITY_PENDING);

        // when
        procedure.hears(waits, Message.EXCEPTION_GRANTED, Map.of());

        // then
        assertThat(waits)
                .isEnded()
                .hasPassed("event_goesOn")
                .hasNotPassed(Step.GIVE_NATIONALITY_NEWS)
                .variables()
                .containsEntry(OUTCOME, Outcome.EXCEPTION);
    }

    @Test
    void a_nationality_that_was_verified_before_is_not_asked_again() {
        // when
        var verification = begun(RepatriationProcess.Answer.VERIFIED);

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_stillVerified")
                .variables()
                .containsEntry(OUTCOME, Outcome.CHECKED)
                .containsEntry(RepatriationProcess.Variable.NATIONALITY_OUTCOME, RepatriationProcess.Answer.VERIFIED);
    }

    @Test
    void nobody_is_asked_without_the_persons_own_consent_to_that() {
        // when
        var verification = begun(Answer.PENDING_VERIFICATION, false);

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_nobodyAsked")
                .variables()
                .containsEntry(OUTCOME, Outcome.NO_CONSENT_TO_ASK);
    }

    @Test
    void a_consent_that_is_withdrawn_stops_who_was_asked() {
        // given
        var verification = begun(Answer.PENDING_VERIFICATION);

        // when
        procedure.hears(verification, Message.NATIONALITY_SHARE_WITHDRAWN, Map.of());

        // then
        assertThat(verification)
                .isEnded()
                .hasPassed("event_verificationStopped")
                .variables()
                .containsEntry(OUTCOME, Outcome.SHARE_WITHDRAWN);
    }

    private ProcessInstance begun(String known) {
        return begun(known, true);
    }

    private ProcessInstance begun(String known, boolean agreed) {
        return procedure.begins(Map.of(
                RepatriationProcess.Variable.NATIONALITY_OUTCOME,
                known,
                Variable.MAY_ASK_NATIONALITY,
                agreed,
                Variable.LOCAL_CHECK_FIRST,
                false));
    }
}
