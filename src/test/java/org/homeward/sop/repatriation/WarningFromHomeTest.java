package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.forms.FormAudience;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.platform.demo.DemoPersonStory;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.FamilyTracingProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What home says against a return is heard by the person and weighed again before anybody is asked to approve it. Long, since
 * each answer is tried.
 */
@WholeRun
@ProcessTest
class WarningFromHomeTest {

    private static final String ADVICE = RepatriationProcess.Variable.ASSESSMENT_RECOMMENDATION;
    private static final String HEAR = HomeWarningProcess.Step.HEAR_WARNING;
    private static final String WEIGH = HomeWarningProcess.Step.REASSESS_RISK;
    private static final String ASK = ReturnApprovalProcess.Step.REQUEST_APPROVAL;

    private static final Map<String, Object> REFUSED = Map.of(
            ReturnApprovalProcess.Variable.HOST_DECISION,
            ReturnApprovalProcess.Answer.REFUSED,
            "hostDecisionReasons",
            "The risk is too high");

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "doNotReturn, debtHelp, no, true",
        "alternative, debtHelp, no, true",
        "return, debtHelp, yes, true",
        "returnWithSupport, protection, no, true",
        "returnWithSupport, otherPlace, no, true",
        "returnWithSupport, debtHelp, no, false",
        "return, debtHelp, dontKnow, false"
    })
    void home_warns_by_its_advice_a_family_involved_or_a_place_that_is_not_safe(
            String advice, String condition, String involved, boolean warns) {
        // given
        var tale = reported(advice, condition, involved);

        // when
        var open = story.steps(tale.number());

        // then
        assertThat(open.contains(HEAR)).isEqualTo(warns);
        assertThat(open.contains(WEIGH)).as("looked at without a talk").isNotEqualTo(warns);
    }

    @Test
    void a_warning_of_who_assessed_the_family_is_heard_while_the_nationality_is_pending() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, NationalityVerificationProcess.Step.VERIFY_NATIONALITY);

        // when
        story.play(number, FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of("familyInvolvedSuspected", "yes"));

        // then
        assertThat(story.steps(number)).contains(HEAR, NationalityVerificationProcess.Step.VERIFY_NATIONALITY);

        // when
        story.play(number, HEAR, Map.of(HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Answer.UNDECIDED));
        story.play(number, NationalityVerificationProcess.Step.VERIFY_NATIONALITY, Map.of());
        story.play(number, OriginResponseProcess.Step.REPORT_ASSESSMENT, Map.of());

        // then
        assertThat(story.steps(number)).containsOnlyOnce(HEAR).doesNotContain(WEIGH, ASK);

        // when
        story.play(number, HEAR, Map.of());
        story.play(number, WEIGH, Map.of());
        story.leaveOpenUntil(number, HEAR, ASK);

        // then
        assertThat(story.steps(number)).contains(ASK).doesNotContain(HEAR, WEIGH);
    }

    @Test
    void who_wants_to_stay_after_an_early_warning_waits_for_no_nationality() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, NationalityVerificationProcess.Step.VERIFY_NATIONALITY);
        story.play(number, FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of("familyInvolvedSuspected", "yes"));

        // when
        story.play(number, HEAR, Map.of(HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Answer.STAY));

        // then
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(NationalityVerificationProcess.Step.VERIFY_NATIONALITY, WEIGH);
    }

    @Test
    void beside_its_steps_across_the_border_stands_only_what_was_sent() {
        for (var form : List.of("home-warning", "risk-after-warning")) {
            var read = PackagedForms.read(Path.of("forms/repatriation", form + ".form"));

            // when / then
            assertThat(read.of(new FormAudience(false, false)).shows())
                    .as(form)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(read.showsWithin());
            assertThat(read.of(new FormAudience(false, true)).shows()).as(form).containsAll(read.showsWithin());
            assertThat(read.showsWithin()).as(form).contains("familyObservations", "householdViolence");
        }
    }

    @Test
    void the_risk_is_looked_at_again_after_each_assessment_of_the_family() {
        // given
        var number = reported("return", "debtHelp", "no").number();

        // when / then
        story.leaveAlone(number, WEIGH);
        story.play(number, WEIGH, Map.of());
        story.play(number, ASK, Map.of());
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void where_no_family_was_assessed_nobody_looks_at_the_risk_again() {
        // given
        var number = story.upTo(
                ReturnWishProcess.Step.ASK_CONSENTS,
                Map.of(RepatriationProcess.Variable.CONSENT_FAMILY_CONTACT, "Declined"));

        // when
        story.leaveOpenUntil(number, WEIGH, ASK);

        // then
        assertThat(story.steps(number)).contains(ASK).doesNotContain(WEIGH);
        story.play(number, ASK, Map.of());
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void a_risk_that_the_assessment_raises_ends_the_return_as_too_dangerous() {
        // given
        var number = reported("return", "debtHelp", "no").number();
        story.play(number, WEIGH, Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO));
        story.leaveOpenUntil(number, HEAR, ASK);
        assertThatThrownBy(() -> story.play(number, ASK, Map.of())).isInstanceOf(InvalidContentException.class);

        // when
        story.play(number, ASK, REFUSED);

        // then
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void a_later_talk_that_finds_the_risk_bearable_counts_in_place_of_a_no_before() {
        // given
        var number = reported("return", "debtHelp", "no").number();
        story.play(number, WEIGH, Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO));
        story.leaveOpenUntil(number, HEAR, ASK);
        story.timePasses("P1D");

        // when
        story.play(
                number,
                ASK,
                Map.of(
                        ReturnApprovalProcess.Variable.HOST_DECISION,
                        ReturnApprovalProcess.Answer.ASK_AGAIN,
                        "hostDecisionReasons",
                        "Talk again"));
        story.play(number, ReturnWishProcess.Step.COUNSEL_RETURN, Map.of());
        story.play(number, ReturnWishProcess.Step.ASK_CONSENTS, Map.of());
        assertThat(story.steps(number)).contains(ReturnWishProcess.Step.ASSESS_RISK);
        story.play(number, ReturnWishProcess.Step.ASSESS_RISK, Map.of());
        story.play(number, ASK, Map.of());

        // then
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void a_family_that_was_not_found_says_nothing_about_the_risk() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        story.tellBefore(tale, FamilyTracingProcess.Step.ASSESS_FAMILY);

        // when
        story.play(
                tale.number(),
                FamilyTracingProcess.Step.ASSESS_FAMILY,
                Map.of(OriginResponseProcess.Variable.TRACING_OUTCOME, "Unsuccessful"));
        story.leaveOpenUntil(tale.number(), WEIGH, ASK);

        // then
        assertThat(story.steps(tale.number())).contains(ASK).doesNotContain(WEIGH);
    }

    @Test
    void while_the_person_thinks_about_the_warning_no_agency_has_a_step_that_could_be_late() {
        // given
        var tale = reported("doNotReturn", "debtHelp", "no");
        story.leaveAlone(tale.number(), HEAR);

        // when
        for (int talk = 0; talk < 2; talk++) {
            story.play(
                    tale.number(),
                    HEAR,
                    Map.of(HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Answer.UNDECIDED));
            story.timePasses("P30D");
        }

        // then
        assertThat(story.steps(tale.number())).containsExactly(HEAR);

        // when
        story.play(tale.number(), HEAR, Map.of());
        assertThat(story.steps(tale.number())).containsExactly(WEIGH);
        story.play(tale.number(), WEIGH, Map.of());

        // then the consent is so old by now that the person is asked again first
        assertThat(story.steps(tale.number())).containsExactly(OldConsentProcess.Step.ASK_RETURN_AGAIN);
        story.play(tale.number(), OldConsentProcess.Step.ASK_RETURN_AGAIN, Map.of());
        assertThat(story.open(tale.number(), ASK).due()).isAfter(clock.instant());
        story.play(tale.number(), ASK, Map.of());
        assertThat(story.steps(tale.number())).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void a_risk_too_high_after_the_assessment_is_told_to_its_end() {
        // given
        var scenario = StoryBook.named("risk-too-high-after-the-family-was-assessed");
        var tale = story.begun(scenario, 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.ended(tale.number())).contains(scenario.end());
    }

    @Test
    void a_second_warning_is_heard_and_weighed_too() {
        // given
        var number = reported("doNotReturn", "debtHelp", "no").number();
        story.play(number, HEAR, Map.of());
        story.play(number, WEIGH, Map.of());
        story.leaveOpenUntil(number, ASK, ASK);
        story.play(number, ASK, Map.of());
        refusedAndTakenUpAgain(number);
        story.leaveOpenUntil(
                number, OriginResponseProcess.Step.REPORT_ASSESSMENT, OriginResponseProcess.Step.REPORT_ASSESSMENT);
        story.play(number, OriginResponseProcess.Step.REPORT_ASSESSMENT, Map.of(ADVICE, "doNotReturn"));

        // when / then
        story.leaveAlone(number, HEAR);
        story.play(number, HEAR, Map.of());
        story.leaveAlone(number, WEIGH);
        story.play(number, WEIGH, Map.of());
        story.play(number, ASK, Map.of());
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void a_risk_that_is_not_bearable_leaves_only_the_refusal() {
        // given
        var tale = reported("doNotReturn", "debtHelp", "no");
        story.play(tale.number(), HEAR, Map.of());
        story.play(tale.number(), WEIGH, Map.of("riskAfterAssessment", ReturnWishProcess.Answer.NO_GO));
        story.leaveOpenUntil(tale.number(), HEAR, ASK);

        // when / then
        assertThatThrownBy(() -> story.play(tale.number(), ASK, Map.of())).isInstanceOf(InvalidContentException.class);
        story.play(tale.number(), ASK, REFUSED);
        assertThat(story.steps(tale.number())).doesNotContain(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void who_hears_the_warning_and_wants_to_stay_takes_the_return_back_and_what_was_sent_is_recalled() {
        // given
        var tale = reported("doNotReturn", "debtHelp", "no");

        // when
        story.play(
                tale.number(), HEAR, Map.of(HomeWarningProcess.Variable.WARNING_WISH, HomeWarningProcess.Answer.STAY));

        // then
        assertThat(story.steps(tale.number()))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(WEIGH, ASK);
    }

    @Test
    void nobody_visits_the_family_before_it_is_read_whom_not_to_contact() {
        // given
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        story.tellBefore(tale, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        for (var answer : List.of("no", "")) {
            // when / then
            assertThatThrownBy(() -> story.play(
                            tale.number(),
                            OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST,
                            Map.of("safetyNotesRead", answer)))
                    .isInstanceOf(InvalidContentException.class);
        }
        assertThat(story.steps(tale.number())).doesNotContain(FamilyTracingProcess.Step.ASSESS_FAMILY);
    }

    private void refusedAndTakenUpAgain(CaseNumber number) {
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.REFUSED));
        story.play(
                number,
                ProtectionProcess.Step.AGREE_STAY,
                Map.of(
                        ProtectionProcess.Variable.STAY_OUTCOME,
                        ProtectionProcess.Answer.RETURN_AGAIN,
                        "returnAgainBecause",
                        "changedMind"));
    }

    private DemoPersonStory reported(String advice, String condition, String involved) {
        var tale = story.begun(StoryBook.usual(), 0, Map.of());
        story.tellBefore(tale, FamilyTracingProcess.Step.ASSESS_FAMILY);
        story.play(tale.number(), FamilyTracingProcess.Step.ASSESS_FAMILY, Map.of("familyInvolvedSuspected", involved));
        story.tellBefore(tale, OriginResponseProcess.Step.REPORT_ASSESSMENT);
        var report = new HashMap<String, Object>(Map.of(ADVICE, advice, "returnConditions", List.of(condition)));
        story.play(tale.number(), OriginResponseProcess.Step.REPORT_ASSESSMENT, report);
        return tale;
    }
}
