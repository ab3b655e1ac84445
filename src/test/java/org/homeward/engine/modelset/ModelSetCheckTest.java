package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.engine.modelset.ModelFinding.Severity.error;
import static org.homeward.engine.modelset.ModelFinding.Severity.warning;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.homeward.shared.procedures.AccompanyingProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of a set of models, mistake by mistake. Long, since each kind of mistake has its own sentence to look at. */
@WholeRun
class ModelSetCheckTest {

    private static final String HANDOVER = "processes/repatriation/handover.bpmn";
    private static final String REPATRIATION = "processes/repatriation/repatriation.bpmn";
    private static final String APPROVAL = "processes/repatriation/returnApproval.bpmn";
    private static final String REINTEGRATION = "processes/reintegration/reintegration.bpmn";
    private static final String NO_KIND =
            "the form guardianAppointment doesn't ask guardianKind, needed by R19 (AppointGuardian)";
    private static final String JOURNEY = "processes/journey/returnJourney.bpmn";

    private final PackagedSet models = new PackagedSet();

    @Test
    void the_packaged_models_fit_each_other_and_the_program() {
        assertThat(models.check()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"arrivedFirst, handedOver", "cancelledEarly, cancelled"})
    void a_step_that_misses_a_message_which_another_part_hears_is_an_error(String border, String message) {
        // given
        var heard = "id=\"messageDefinition_" + border + "\" messageRef=\"message_";

        // when
        models.with(HANDOVER, heard + message, heard + "receipted");

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        HandoverProcess.Step.PREPARE_RECEPTION,
                        "while it is open it doesn't hear the message handover." + message));
    }

    @Test
    void a_message_that_begins_what_sends_it_again_is_an_error_unless_somebody_does_a_step_between() {
        // given
        var told =
                "<bpmn:intermediateThrowEvent id=\"event_told\" name=\"Told\"><bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property name=\"from\" value=\"destination.case-manager\"/>"
                        + "<camunda:property name=\"to\" value=\"case\"/></camunda:properties></bpmn:extensionElements>"
                        + "<bpmn:incoming>flow_told</bpmn:incoming><bpmn:outgoing>flow_homeWarned_begun</bpmn:outgoing>"
                        + "<bpmn:messageEventDefinition id=\"messageDefinition_told\" messageRef=\"message_homeWarned\""
                        + " camunda:delegateExpression=\"${sendMessage}\"/></bpmn:intermediateThrowEvent>"
                        + "<bpmn:sequenceFlow id=\"flow_told\" sourceRef=\"event_homeWarned\" targetRef=\"event_told\"/>";

        // when
        models.with(
                "processes/repatriation/homeWarning.bpmn",
                "<bpmn:outgoing>flow_homeWarned_begun</bpmn:outgoing>",
                "<bpmn:outgoing>flow_told</bpmn:outgoing>");
        models.with(
                "processes/repatriation/homeWarning.bpmn",
                "sourceRef=\"event_homeWarned\" targetRef=\"gateway_begun\" />",
                "sourceRef=\"event_told\" targetRef=\"gateway_begun\" />" + told);

        // then
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(tuple(
                        "event_told",
                        "it begins again with the message " + HomeWarningProcess.Message.HOME_WARNED
                                + " before anybody has done a step"));
    }

    @ParameterizedTest
    @CsvSource({
        "repatriation/handover, " + HandoverProcess.Step.HAND_OVER + ", 'R11, R17, R19, R20, R21 (HandOver)'",
        "repatriation/bestInterests, " + BestInterestsProcess.Step.DECIDE_BEST_INTERESTS
                + ", 'R19, R21 (DecideBestInterests)'",
        "repatriation/familyTracing, " + FamilyTracingProcess.Step.ASSESS_FAMILY + ", 'R6 (AssessFamily)'",
        "identification/identification, " + IdentificationProcess.Step.INTERVIEW_PERSON
                + ", 'R19, R20 (InterviewPerson)'",
        "identification/identification, " + IdentificationProcess.Step.DECIDE_STATUS + ", 'R1 (DecideStatus)'",
        "limits/custody, " + CustodyProcess.Step.END_CUSTODY + ", 'R15 (EndCustody)'",
        "panel/panelDecision, " + PanelDecisionProcess.Step.GIVE_OPINION + ", 'R1, R19 (GiveOpinion)'"
    })
    void a_renamed_step_that_a_safety_rule_needs_is_an_error_even_while_cases_run_on_it(
            String file, String step, String why) {
        // given
        models.with("processes/" + file + ".bpmn", step + "\"", "userTask_otherwise\"");

        // when
        var findings = models.checkWhileRunning(step);

        // then
        assertThat(told(findings)).contains(tuple(error, "", step, "no process has this step, needed by " + why));
    }

    @Test
    void a_safety_step_renamed_in_one_of_two_processes_is_an_error() {
        models.with(HANDOVER, HandoverProcess.Step.CHECK_DEPARTURE + "\"", "userTask_lookAgain\"");
        assertThat(told(models.check()))
                .contains(tuple(
                        error,
                        "",
                        HandoverProcess.Step.CHECK_DEPARTURE,
                        "the process handover doesn't have this step, needed by R17, R19, R20, R21 (CheckDeparture)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {IdentificationProcess.KEY, AccompanyingProcess.KEY})
    void a_child_has_a_guardian_where_it_was_found_and_where_it_came_along(String process) {
        models.with(
                "processes/identification/" + process + ".bpmn",
                IdentificationProcess.Step.APPOINT_GUARDIAN + "\"",
                "userTask_otherwise\"");
        assertThat(told(models.check()))
                .contains(tuple(
                        error,
                        "",
                        IdentificationProcess.Step.APPOINT_GUARDIAN,
                        "the process " + process + " doesn't have this step, needed by R19 (AppointGuardian)"));
    }

    @Test
    void an_answer_that_a_safety_rule_reads_is_asked() {
        models.with("forms/identification/guardian-appointment.form", "\"guardianKind\"", "\"guardianSort\"");
        assertThat(models.check())
                .extracting(ModelFinding::file, ModelFinding::message)
                .containsExactlyInAnyOrder(
                        tuple("processes/identification/identification.bpmn", NO_KIND),
                        tuple("processes/identification/accompanying.bpmn", NO_KIND),
                        tuple("processes/identification/ageSettlement.bpmn", NO_KIND),
                        tuple(
                                "forms/identification/guardian-appointment.form",
                                "the step “Appoint a guardian” touches the family: it must show whom not to contact"));
    }

    @Test
    void a_handler_without_a_step_is_an_error_unless_a_case_still_runs_on_one() {
        models.with(REINTEGRATION, ReintegrationProcess.Step.REVIEW_PLAN, "userTask_lookAtPlan");
        assertThat(told(models.check()))
                .containsExactly(tuple(
                        error,
                        "",
                        ReintegrationProcess.Step.REVIEW_PLAN,
                        "no process has this step, needed by ReviewPlan"));
        assertThat(models.checkWhileRunning(ReintegrationProcess.Step.REVIEW_PLAN))
                .isEmpty();
    }

    @Test
    void a_letter_or_a_fill_without_a_step_is_a_warning() {
        models.with(APPROVAL, ReturnApprovalProcess.Step.DECIDE_RETURN, "userTask_sayReturn");
        models.with(
                "processes/panel/panelDecision.bpmn", PanelDecisionProcess.Step.CALL_PANEL, "userTask_inviteMembers");
        assertThat(told(models.check()))
                .containsExactly(
                        tuple(
                                error,
                                "",
                                PanelDecisionProcess.Step.CALL_PANEL,
                                "no process has this step, needed by CallPanel"),
                        tuple(
                                error,
                                "",
                                ReturnApprovalProcess.Step.DECIDE_RETURN,
                                "no process has this step, needed by DecideReturn"),
                        tuple(
                                warning,
                                "",
                                ReturnApprovalProcess.Step.DECIDE_RETURN,
                                "no process has this step, needed by LetterKind approvalDecision"));
    }

    @Test
    void a_delegate_that_a_safety_rule_needs_is_called() {
        models.with(JOURNEY, "${relayWithdrawal}", "${sendMessage}");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactly(
                        tuple(
                                "relayWithdrawal",
                                "no process calls this delegate, needed by R4, R5 (RelayWithdrawalDelegate)"),
                        tuple("flow_liesAbroad_recalled", "nothing sets the variable recallDue"));
    }

    @Test
    void a_condition_on_a_variable_that_nothing_sets_is_an_error() {
        models.with(HANDOVER, "${handoverDone == 'yes'}", "${handOverDone == 'yes'}");
        assertThat(told(models.check()))
                .containsExactly(tuple(
                        error, HANDOVER, "flow_handoverDone_handedOver", "nothing sets the variable handOverDone"));
    }

    @Test
    void a_call_hands_in_and_out_what_something_sets() {
        models.with(JOURNEY, "source=\"wayIn\"", "source=\"wayInto\"");
        models.with(
                JOURNEY,
                "source=\"plannedHandover\" target=\"plannedHandover\" />",
                "source=\"plannedDay\" target=\"plannedHandover\" />");
        assertThat(told(models.check()))
                .contains(
                        tuple(error, JOURNEY, "callActivity_identification", "nothing sets the variable wayInto"),
                        tuple(error, JOURNEY, "callActivity_repatriation", "repatriation sets no variable plannedDay"));
    }

    @Test
    void a_variable_of_a_due_date_a_timer_a_message_or_a_decision_is_set() {
        models.with("processes/services/serviceReferral.bpmn", "${referralDue}", "${answerBy}");
        models.with(REINTEGRATION, "${visitOpensOn}", "${visitOpens}");
        models.with(REINTEGRATION, "value=\"rightLimit\"", "value=\"rightEnds\"");
        models.with("processes/limits/limitThatApplies.dmn", "<text>begins</text>", "<text>starts</text>");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .containsExactlyInAnyOrder(
                        tuple(ServiceReferralProcess.Step.ANSWER_REFERRAL, "nothing sets the variable answerBy"),
                        tuple(
                                ServiceReferralProcess.Step.ANSWER_REFERRAL,
                                "sopDeadlines knows no deadline ${answerBy}"),
                        tuple("timerDefinition_visitDue", "nothing sets the variable visitOpens"),
                        tuple("event_rightBegan", "nothing sets the variable rightEnds"),
                        tuple(
                                "event_rightBegan",
                                "the message “Ending right reported” is sent under another condition than before:"
                                        + " rightLimit"),
                        tuple("expression_begins", "nothing tells this decision starts"));
    }

    @Test
    void a_form_a_deadline_and_a_role_of_a_step_are_known() {
        models.with(HANDOVER, "camunda:formRef=\"handoverRecord\"", "camunda:formRef=\"returnConsent2\"");
        models.with(APPROVAL, "camunda:dueDate=\"returnApproval\"", "camunda:dueDate=\"someDay\"");
        models.with(REPATRIATION, "value=\"origin.focal-point\"", "value=\"origin.chief\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(
                        tuple(HandoverProcess.Step.HAND_OVER, "its phase has no form returnConsent2"),
                        tuple(ReturnApprovalProcess.Step.DECIDE_RETURN, "sopDeadlines knows no deadline someDay"),
                        tuple("event_tracingRequested", "the directory knows no role origin.chief"));
    }

    @Test
    void a_deadline_and_a_role_that_a_decision_or_the_program_names_are_known() {
        models.with("processes/deadlines/sopDeadlines.dmn", "\"referralOneDay\"", "\"referralSoon\"");
        models.with("processes/deadlines/sopDeadlines.dmn", "\"custodyExtension\"", "\"custodyLonger\"");
        models.with("processes/services/serviceRouting.dmn", "\"service-health\"", "\"service-cures\"");
        assertThat(models.check())
                .extracting(ModelFinding::message)
                .contains(
                        "sopDeadlines knows no deadline referralOneDay",
                        "sopDeadlines knows no deadline custodyExtension, needed by R15 (EndCustody)",
                        "the directory knows no role service-cures");
    }

    @Test
    void a_step_a_message_and_a_call_say_for_whom_they_are() {
        models.with(HANDOVER, "camunda:candidateGroups=\"destination.border\" ", "");
        models.with(REPATRIATION, "<camunda:property name=\"to\" value=\"origin.focal-point\" />", "");
        models.with("processes/limits/custody.bpmn", "camunda:formRefBinding=\"deployment\" ", "");
        models.with(JOURNEY, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(
                        tuple(HandoverProcess.Step.HAND_OVER, "it doesn't say which role acts, or which one is told"),
                        tuple("event_tracingRequested", "it doesn't say which role acts, or which one is told"),
                        tuple(CustodyProcess.Step.END_CUSTODY, "its form has no binding: deployment"),
                        tuple("callActivity_protection", "the called process doesn't get the case number"));
    }

    @Test
    void a_message_is_sent_and_awaited() {
        models.with(HANDOVER, "name=\"" + DomesticReturnProcess.Message.DEPARTED + "\"", "name=\"handover.left\"");
        models.with(
                "processes/limits/custody.bpmn",
                "name=\"" + CustodyProcess.Message.PERSON_HELD + "\"",
                "name=\"identification.held\"");
        assertThat(models.check())
                .extracting(ModelFinding::element, ModelFinding::message)
                .contains(
                        tuple("event_departed", "nobody awaits the message handover.left"),
                        tuple("event_personHeld", "nobody awaits the message " + CustodyProcess.Message.PERSON_HELD));
    }

    @Test
    void a_message_that_the_program_sends_or_listens_for_is_known() {
        models.with(
                "processes/services/serviceReferral.bpmn",
                ProtectionProcess.Message.SERVICES_WITHDRAWN,
                "case.servicesGone");
        models.with(
                "processes/protection/protection.bpmn",
                ProtectionProcess.Message.SERVICES_WITHDRAWN,
                "case.servicesGone");
        models.with(HANDOVER, HandoverProcess.Message.CANCELLED, "handover.off");
        assertThat(told(models.check()))
                .contains(
                        tuple(
                                error,
                                "",
                                ProtectionProcess.Message.SERVICES_WITHDRAWN,
                                "nobody awaits this message, sent by R4, R5 (RelayWithdrawalDelegate)"),
                        tuple(
                                error,
                                "",
                                HandoverProcess.Message.CANCELLED,
                                "no process sends this message, needed by R4, R19 (OriginSharingRules)"));
    }

    @Test
    void a_called_process_is_there() {
        models.without("processes/repatriation/nationalityVerification.bpmn");
        assertThat(told(models.check()))
                .containsExactly(tuple(
                        error,
                        "processes/repatriation/originResponse.bpmn",
                        "callActivity_nationalityVerification",
                        "the called process nationalityVerification doesn't exist"));
        assertThat(models.checkWhileRunning("none")).containsAll(models.check());
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        models.with("forms/journey/intake.form", "{", "");
        models.with("processes/limits/stay.bpmn", "</bpmn:process>", "");
        assertThat(models.checkWhileRunning("none"))
                .extracting(ModelFinding::file)
                .contains("forms/journey/intake.form", "processes/limits/stay.bpmn");
    }

    @Test
    void a_decision_and_a_form_that_the_program_asks_for_are_there() {
        models.without("processes/identification/screeningResult.dmn");
        models.without("forms/journey/intake.form");
        assertThat(told(models.check()))
                .containsExactly(
                        tuple(error, "", "intake", "there is no such form, needed by Intake"),
                        tuple(
                                error,
                                "",
                                Decision.SCREENING_RESULT,
                                "there is no such decision, needed by R8, R20 (ScreenPerson)"));
    }

    @Test
    void what_the_wall_refuses_is_named_with_its_file() {
        models.with(HANDOVER, "${handoverDone == 'yes'}", "${handoverDone.class == 'yes'}");
        assertThat(models.check()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.file()).isEqualTo(HANDOVER);
            assertThat(finding.element()).startsWith("flow_handoverDone_handedOver");
        });
    }

    private static List<Tuple> told(List<ModelFinding> findings) {
        return findings.stream()
                .map(each -> tuple(each.severity(), each.file(), each.element(), each.message()))
                .toList();
    }
}
