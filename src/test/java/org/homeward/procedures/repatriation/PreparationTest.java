package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.CasePart.Way;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.DomesticReturnProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.LegalMattersProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ShortNoticeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What prepares a return, and the way home within one country. Long, since each requirement is refused once at each step that has it. */
class PreparationTest {

    @Test
    void a_day_that_is_over_is_not_agreed_to() {
        assertThat(ValueCase.adult()
                        .says(ReturnApprovalProcess.Variable.RETURN_DECISION, "approved")
                        .knows(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-03-01")
                        .refusedBy(ApprovedDaySteps.DECIDE_RETURN))
                .containsExactly("returnDecision approval.dayOver");
        assertThat(ValueCase.adult()
                        .says(ShortNoticeProcess.Variable.NOTICE_ANSWER, "agreed")
                        .knows(RepatriationProcess.Variable.PLANNED_HANDOVER, "2026-03-01")
                        .refusedBy(ApprovedDaySteps.ANSWER_SHORT_NOTICE))
                .containsExactly("noticeAnswer notice.dayOver");
    }

    @ParameterizedTest
    @CsvSource({"approved, 2026-03-02", "refused, 2026-03-01"})
    void a_day_to_come_is_agreed_to_and_one_that_is_over_may_be_refused(String decision, String day) {
        assertThat(ValueCase.adult()
                        .says(ReturnApprovalProcess.Variable.RETURN_DECISION, decision)
                        .knows(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, day)
                        .refusedBy(ApprovedDaySteps.DECIDE_RETURN))
                .isEmpty();
    }

    @Test
    void nobody_visits_the_family_before_the_safety_notes_are_read() {
        assertThat(ValueCase.adult().says("safetyNotesRead", "no").refusedBy(AcknowledgeRequestStep.RULES))
                .containsExactly("safetyNotesRead safetyNotes.unread");
    }

    @Test
    void the_table_says_whether_local_police_are_asked_first() {
        // given
        var first = Map.<String, Object>of(NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST, true);

        // then
        assertThat(acknowledged()
                        .sets(AcknowledgeRequestStep.RULES, NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST))
                .isEqualTo(false);
        assertThat(acknowledged()
                        .table(Decision.VERIFICATION_STAGES, first)
                        .sets(AcknowledgeRequestStep.RULES, NationalityVerificationProcess.Variable.LOCAL_CHECK_FIRST))
                .isEqualTo(true);
    }

    @Test
    void nobody_is_asked_about_the_nationality_whose_consent_has_ended() {
        // given
        var asked = acknowledged()
                .knows(RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY, DomesticReturnProcess.Answer.GIVEN);

        // then
        assertThat(asked.sets(
                        AcknowledgeRequestStep.RULES, NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY))
                .isEqualTo(false);
        assertThat(asked.agreed(Purpose.ShareForNationality)
                        .sets(
                                AcknowledgeRequestStep.RULES,
                                NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY))
                .isEqualTo(true);
        assertThat(acknowledged()
                        .agreed(Purpose.ShareForNationality)
                        .sets(
                                AcknowledgeRequestStep.RULES,
                                NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY))
                .isEqualTo(false);
        assertThat(acknowledged()
                        .knows(
                                RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY,
                                DomesticReturnProcess.Answer.GIVEN)
                        .agreed(Purpose.ShareForNationality, ConsentValue.EndedAt18, "2026-01-01T00:00:00Z", null)
                        .sets(
                                AcknowledgeRequestStep.RULES,
                                NationalityVerificationProcess.Variable.MAY_ASK_NATIONALITY))
                .isEqualTo(true);
    }

    @Test
    void who_hears_that_no_nationality_was_confirmed_hears_what_home_warns_of() {
        assertThat(ValueCase.adult()
                        .knows(RepatriationProcess.Variable.HOME_WARNS, true)
                        .says("homeWarningTold", "noWarning")
                        .refusedBy(ReferStatelessnessStep.RULES))
                .containsExactly("homeWarningTold warning.notTold");
        assertThat(ValueCase.adult()
                        .says("homeWarningTold", "told")
                        .says("nationalityExplained", "no")
                        .refusedBy(ReferStatelessnessStep.RULES))
                .containsExactly("nationalityExplained stateless.explainFirst");
        assertThat(ValueCase.adult()
                        .says("statelessReferralAgreed", "notAsked")
                        .refusedBy(ReferStatelessnessStep.RULES))
                .containsExactly("statelessReferralAgreed stateless.askFirst");
        assertThat(ValueCase.adult()
                        .says("homeWarningTold", "noWarning")
                        .says("statelessReferralAgreed", "no")
                        .refusedBy(ReferStatelessnessStep.RULES))
                .isEmpty();
    }

    @Test
    void the_province_that_the_person_names_is_asked() {
        // given
        var made = traced();

        // then
        assertThat(made.does(RequestTracingStep.RULES)).containsExactly(new Effect.GoesHomeTo("KH-3"));
        assertThat(made.sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(false);
    }

    @Test
    void nothing_is_asked_before_a_talk_if_what_was_agreed_does_not_stand_any_more() {
        // given
        var made = traced().knows(
                        DomesticReturnProcess.Variable.CONSENT_FAMILY_CONTACT, DomesticReturnProcess.Answer.GIVEN);

        // then
        assertThat(made.sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(true);
        assertThat(made.agreed(Purpose.FamilyContact)
                        .sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(false);
    }

    @Test
    void nothing_is_asked_before_a_talk_if_nobody_asked_who_may_verify_the_nationality() {
        assertThat(ValueCase.adult()
                        .says("originProvince", "KH-3")
                        .sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(true);
    }

    @Test
    void a_version_without_the_talk_is_not_handed_in_then() {
        // given
        var made = traced().with(CasePart.goesBy("repatriation", RepatriationProcess.Variable.TALK_FIRST), false)
                .knows(DomesticReturnProcess.Variable.CONSENT_FAMILY_CONTACT, DomesticReturnProcess.Answer.GIVEN);

        // then
        assertThat(made.of(RequestTracingStep.RULES).tooLate()).isTrue();
        assertThat(made.agreed(Purpose.FamilyContact)
                        .of(RequestTracingStep.RULES)
                        .effects()
                        .variables())
                .isEmpty();
    }

    @Test
    void nothing_is_asked_while_a_child_objects_that_nobody_heard() {
        // given
        var objects = new Safeguard(null, null, null, null, Instant.parse("2026-02-25T00:00:00Z"), null, null, null);

        // then
        assertThat(traced(ValueCase.safeChild().with(CasePart.SAFEGUARDS, objects))
                        .sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(true);
        assertThat(traced(ValueCase.safeChild().with(CasePart.SAFEGUARDS, objects))
                        .agreed(Purpose.Return, ConsentValue.Given, "2026-02-26T00:00:00Z", null)
                        .sets(RequestTracingStep.RULES, RepatriationProcess.Variable.TALK_FIRST))
                .isEqualTo(false);
    }

    @Test
    void across_a_border_the_focal_point_answers_for_its_offices() {
        // given
        var made = ValueCase.adult()
                .by(ValueCase.HOME)
                .with(CasePart.OWN_FOCAL_POINT, Optional.of(new AgencyCode("KH-FOCAL")));

        // then
        assertThat(made.sets(ConfirmDestructionSteps.RECEIVED, "recalledAgency"))
                .isEqualTo("KH-FOCAL");
        assertThat(made.sets(ConfirmDestructionSteps.FAMILY, DomesticReturnProcess.Variable.ACTING_SIDE))
                .isEqualTo("destination");
        assertThat(made.with(CasePart.SIDE_OF_PERSON, "origin").sets(ConfirmDestructionSteps.FAMILY, "recalledAgency"))
                .isEqualTo("KH-MOSVY");
    }

    @Test
    void a_travel_document_is_watched_before_it_ends() {
        // given
        var made = ValueCase.adult().says("travelDocumentExpiry", "2026-09-01").lastDay("paperWatch", "2026-08-01");

        // then
        assertThat(made.does(VerifyNationalityStep.RULES))
                .containsExactly(new Effect.PaperEnds(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-08-01")));
        assertThat(ValueCase.adult().does(VerifyNationalityStep.RULES)).isEmpty();
    }

    @Test
    void a_way_home_within_one_country_is_planned_for_the_family_s_day() {
        // given
        var other = new Way("domesticReturn", DomesticReturnProcess.Step.BRING_HOME, "2026-03-10", null);
        var family = List.of(new Relative(CaseNumber.NOBODYS, true, false, List.of(other)));
        var made = ValueCase.adult().withinOneCountry().with(CasePart.FAMILY, family);

        // then
        assertThat(made.says(RepatriationProcess.Variable.PLANNED_HANDOVER, "2026-03-11")
                        .refusedBy(DomesticReturnSteps.PLAN_TRAVEL))
                .containsExactly("plannedHandover linked.home.otherDay");
        assertThat(made.says(RepatriationProcess.Variable.PLANNED_HANDOVER, "2026-03-10")
                        .does(DomesticReturnSteps.PLAN_TRAVEL))
                .containsExactly(new Effect.Escort(null));
        assertThat(made.says("escortName", "words").sets(DomesticReturnSteps.PLAN_TRAVEL, "escortNamed"))
                .isEqualTo(true);
    }

    @Test
    void nobody_is_brought_home_while_something_is_in_the_way() {
        assertThat(ValueCase.adult().with(CasePart.ORDERED_STAY, true).refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone departure.orderedStay");
        assertThat(ValueCase.adult()
                        .open(HomeWarningProcess.Step.RECHECK_RISK)
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone risk.recheckOpen");
        assertThat(ValueCase.adult()
                        .with(CasePart.newest("riskAfterAssessment"), Optional.of(ReturnWishProcess.Answer.NO_GO))
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone risk.notBearable");
        assertThat(ValueCase.adult()
                        .open(LegalMattersProcess.Step.CLEAR_LEGAL_MATTERS)
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone departure.legalOpen");
        assertThat(ValueCase.adult()
                        .open(AgeSettlementProcess.Step.SETTLE_AGE)
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone children.missing.ageSettled");
        assertThat(ValueCase.adult()
                        .agreed(Purpose.Return, ConsentValue.EndedAt18, "2026-01-01T00:00:00Z", null)
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone children.missing.askedAt18");
        assertThat(ValueCase.adult()
                        .with(CasePart.FAMILY, List.of(new Relative(CaseNumber.NOBODYS, true, false, List.of())))
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone linked.home.notChecked");
        assertThat(ValueCase.adult()
                        .with(CasePart.FAMILY, List.of(onTheWay()))
                        .says("bothCross", "no")
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("bothCross linked.home.notBoth");
        assertThat(ValueCase.safeChild()
                        .with(CasePart.SAFEGUARDS, Safeguard.NONE)
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .contains("travelDone children.missing.escort");
        assertThat(ValueCase.safeChild()
                        .with(CasePart.SAFEGUARDS, ValueCase.SAFE.withInterview(null))
                        .with(CasePart.newest("guardianPresent"), Optional.of("no"))
                        .refusedBy(DomesticReturnSteps.BRING_HOME))
                .containsExactly("travelDone children.missing.interview");
        assertThat(ValueCase.safeChild()
                        .with(CasePart.FAMILY, List.of(onTheWay()))
                        .says("bothCross", "yes")
                        .sets(DomesticReturnSteps.BRING_HOME, DomesticReturnProcess.Variable.CHILD_OBJECTS))
                .isEqualTo(false);
    }

    @Test
    void who_does_not_go_on_takes_the_consent_back_and_a_child_objects() {
        assertThat(ValueCase.adult()
                        .says(DomesticReturnProcess.Variable.TRAVEL_DONE, "refused")
                        .does(DomesticReturnSteps.BRING_HOME))
                .containsExactly(new Effect.TakesBack(Purpose.Return));
        assertThat(ValueCase.safeChild()
                        .says(DomesticReturnProcess.Variable.TRAVEL_DONE, "refused")
                        .does(DomesticReturnSteps.BRING_HOME))
                .containsExactly(new Effect.ObjectsAnew(ValueCase.NOW));
        assertThat(ValueCase.safeChild()
                        .with(CasePart.SAFEGUARDS, Safeguard.NONE)
                        .says(DomesticReturnProcess.Variable.TRAVEL_DONE, "refused")
                        .does(DomesticReturnSteps.BRING_HOME))
                .isEmpty();
    }

    private static Relative onTheWay() {
        return new Relative(
                CaseNumber.NOBODYS,
                true,
                false,
                List.of(new Way("domesticReturn", DomesticReturnProcess.Step.BRING_HOME, "2026-03-02", null)));
    }

    private static ValueCase acknowledged() {
        return ValueCase.adult().says("safetyNotesRead", "yes");
    }

    private static ValueCase traced() {
        return traced(ValueCase.adult());
    }

    private static ValueCase traced(ValueCase made) {
        return made.says("originProvince", "KH-3")
                .knows(RepatriationProcess.Variable.CONSENT_SHARE_FOR_NATIONALITY, "Declined");
    }
}
