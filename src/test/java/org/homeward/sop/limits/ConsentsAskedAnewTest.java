package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.casefile.Consents;
import org.homeward.deadlines.ladder.DeadlineSweep;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepForm;
import org.homeward.inbox.StepSubmission;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Before the day until which the person agreed, the person is asked anew; a timer answers nothing (R1). Long, since it is followed
 * with the host and at home.
 */
@WholeRun
@ProcessTest
class ConsentsAskedAnewTest {

    private static final String ASK = EndingConsentProcess.Step.RENEW_CONSENTS;
    private static final String AT_HOME = EndingConsentProcess.Step.RENEW_AT_HOME;
    private static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);
    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String GIVEN = IdentificationProcess.Answer.GIVEN;
    private static final String NOT_ASKED = ReturnWishProcess.Answer.NOT_ASKED;

    @Autowired
    Stories story;

    @Autowired
    ConsentsEndingSoonRound ending;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Consents consents;

    @Autowired
    ConsentsToRenew renewals;

    @Autowired
    StepForm forms;

    @Autowired
    HandIn handIn;

    @Autowired
    TestClock clock;

    @Test
    void fourteen_days_before_the_person_is_asked_and_with_a_yes_nothing_stops_on_the_old_day() {
        // given
        var number = untilDay60();
        daysPass(44);
        assertThat(story.steps(number)).doesNotContain(ASK);

        // when
        daysPass(3);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(refused(number, Map.of("servicesAnew", GIVEN))).containsExactly("servicesAnew");

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, GIVEN, NOT_ASKED));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);

        // when
        story.play(number, ASK, Map.of());
        daysPass(20);
        sweep.walkDue();

        // then
        assertThat(story.steps(number)).contains(APPROVAL).doesNotContain(ASK);
        assertThat(share(number)).isTrue();
    }

    @Test
    void not_asked_leaves_the_consent_until_its_day_and_then_the_step_is_gone() {
        // given
        var number = untilDay60();
        daysPass(50);

        // when
        story.play(number, ASK, answers(NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED));

        // then
        assertThat(share(number)).isTrue();
        assertThat(story.steps(number)).contains(ASK, APPROVAL);

        // when
        daysPass(11);
        sweep.walkDue();

        // then
        assertThat(share(number)).isFalse();
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(ASK, APPROVAL);
    }

    @Test
    void who_says_no_then_stops_it_at_once() {
        // given
        var number = untilDay60();
        daysPass(50);

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, ConsentValue.Declined.name(), GIVEN));

        // then
        assertThat(story.steps(number)).doesNotContain(ASK, APPROVAL);
    }

    @Test
    void once_the_return_is_over_nobody_is_asked_for_it_any_more() {
        // given
        var number = untilDay60();
        story.play(
                number,
                APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.REFUSED));

        // when
        daysPass(50);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
    }

    @Test
    void an_hourly_look_touches_no_case_in_which_there_is_nothing_to_ask_now() {
        // given
        var number = untilDay60();
        story.timePasses("P44D");
        assertThat(due()).doesNotContain(number);

        // when
        story.timePasses("P3D");

        // then
        assertThat(due()).containsOnlyOnce(number);

        // when
        ending.look();

        // then
        assertThat(story.steps(number)).contains(ASK);
        assertThat(due()).doesNotContain(number);

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, GIVEN, GIVEN));

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        assertThat(due()).doesNotContain(number);
    }

    @Test
    void who_takes_one_consent_back_meanwhile_is_still_asked_for_the_others_and_for_these_alone() {
        // given
        var number = untilDay60();
        daysPass(50);
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(listed(number)).contains("Family contact", "Tell the host country later");

        // when
        withdraw(number, Purpose.FeedbackToHost);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(listed(number)).contains("Family contact").doesNotContain("Tell the host country");
        assertThat(refused(number, Map.of("feedbackAnew", GIVEN))).containsExactly("feedbackAnew");

        // when: without the share there is no return for which the others are asked
        withdraw(number, Purpose.ShareWithOriginAgency);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        ending.look();
        assertThat(story.steps(number)).doesNotContain(ASK);
    }

    @Test
    void only_what_ends_is_asked_and_what_is_not_asked_is_neither_needed_nor_a_no() {
        // given
        var number = untilDay60();
        daysPass(50);
        assertThat(asked(number, ASK, "th.shelter1"))
                .contains("originAnew", "familyAnew", "returnAnew", "feedbackAnew", "consentGiver")
                .doesNotContain("servicesAnew", "servicesAtHomeAnew", "policeAnew");

        // when
        withdraw(number, Purpose.FeedbackToHost);

        // then
        assertThat(asked(number, ASK, "th.shelter1"))
                .contains("originAnew", "familyAnew", "returnAnew")
                .doesNotContain("feedbackAnew");

        // then: a page that was opened before still has the question
        assertThat(refused(number, answers(GIVEN, GIVEN, GIVEN, GIVEN))).containsExactly("feedbackAnew");
        assertThat(given(number, Purpose.FeedbackToHost)).isFalse();

        // when
        story.play(number, ASK, answers(GIVEN, GIVEN, GIVEN, ""));

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        assertThat(given(number, Purpose.Services)).isTrue();
        assertThat(given(number, Purpose.ShareWithPolice)).isTrue();
    }

    @Test
    void who_says_no_to_one_and_is_not_asked_for_another_yet_is_asked_for_that_one_again() {
        // given
        var number = untilDay60();
        daysPass(50);

        // when
        story.play(number, ASK, answers(GIVEN, NOT_ASKED, GIVEN, ConsentValue.Declined.name()));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(listed(number)).contains("Family contact").doesNotContain("Tell the host country", "Return");
    }

    @Test
    void at_home_the_person_is_asked_there_before_the_day() {
        // given
        var day = today().plusDays(200);
        var number = homeBefore(day);
        var step = story.open(number, AT_HOME);
        assertThat(step.role().side()).isEqualTo("origin");
        assertThat(asked(number, AT_HOME, "kh.btb1"))
                .contains("feedbackRenewed")
                .doesNotContain("servicesAtHomeRenewed");

        // when
        story.play(number, AT_HOME, Map.of("feedbackRenewed", ""));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(AT_HOME);
        assertThatThrownBy(() -> story.play(number, AT_HOME, Map.of("servicesAtHomeRenewed", GIVEN)))
                .as("it doesn't end")
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> story.play(number, AT_HOME, Map.of("policeAnew", GIVEN)))
                .as("nobody there asks for it")
                .isInstanceOf(InvalidContentException.class);

        // when
        story.play(number, AT_HOME, Map.of());
        clock.moveTo(day.plusDays(2).atStartOfDay().toInstant(BANGKOK));
        sweep.walkDue();

        // then
        assertThat(story.steps(number)).doesNotContain(AT_HOME);
        assertThat(given(number, Purpose.FeedbackToHost)).isTrue();
        assertThat(given(number, Purpose.ShareWithOriginAgency)).isFalse();
    }

    @Test
    void who_says_no_at_home_stops_it_there_at_once() {
        // given
        var number = homeBefore(today().plusDays(200));
        var step = story.open(number, AT_HOME);

        // when
        story.play(number, AT_HOME, Map.of("feedbackRenewed", ConsentValue.Declined.name()));

        // then
        assertThat(given(number, Purpose.FeedbackToHost)).isFalse();
        assertThat(story.steps(number)).doesNotContain(AT_HOME).contains(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME);
        assertThat(form(number, ReturnJourneyProcess.Step.EXPLAIN_AT_HOME, "kh.btb1"))
                .extractingByKey("consentEnded")
                .asString()
                .contains("Tell the host country later: asked anew, the person declined.", "The host country learns");
        var officer = story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
        assertThatThrownBy(() -> ActingParty.as(
                        officer.agency(),
                        () -> handIn.handIn(
                                step.id(), StepSubmission.now(Map.of("feedbackRenewed", GIVEN)), null, officer)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void who_gave_it_and_how_is_asked_anew_and_the_services_at_home_are_told_apart() {
        // given
        var day = today().plusDays(200);
        var terms = List.of(Map.of("consentTermsPurpose", "Services", "consentTermsExpiry", day.toString()));
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of("consentTerms", terms));

        // when
        story.tellBefore(number, ReintegrationProcess.Step.VISIT_PERSON);
        clock.moveTo(day.minusDays(10).atTime(10, 0).toInstant(BANGKOK));
        ending.look();

        // then
        assertThat(story.steps(number)).containsOnlyOnce(AT_HOME);
        assertThat(form(number, AT_HOME, "kh.btb1"))
                .doesNotContainKeys("consentGiver", "consentSignature")
                .extractingByKey("consentsEndingAtHome")
                .asString()
                .startsWith("Services at home: until");
    }

    @Test
    void the_end_that_the_person_named_last_holds_for_what_is_agreed_to_at_home_too() {
        // given
        var day = today().plusDays(60);
        var terms = List.of(Map.of("consentTermsPurpose", "Services", "consentTermsExpiry", day.toString()));
        var number = story.upTo(IdentificationProcess.Step.EXPLAIN_RIGHTS, Map.of("consentTerms", terms));
        story.tellBefore(number, APPROVAL);
        daysPass(47);
        story.play(number, ASK, without("feedbackAnew", Map.of("servicesAnew", GIVEN, "consentExpiresOn", "@in300")));

        // when
        story.tellBefore(number, ReintegrationProcess.Step.VISIT_PERSON);

        // then
        assertThat(ActingParty.asSystem("test", () -> consents.given(number)))
                .filteredOn(consent -> consent.purpose() == Purpose.Services)
                .hasSizeGreaterThan(1)
                .allMatch(consent -> consent.expires() != null
                        && consent.expires()
                                .isAfter(day.plusDays(200).atStartOfDay().toInstant(BANGKOK)));
    }

    @Test
    void on_the_way_home_the_step_that_is_open_still_lists_what_the_return_rests_on() {
        // given
        var crossing = HandoverProcess.Step.HAND_OVER;
        var asked = today();
        story.before(crossing);
        var day = today().plusDays(10);
        clock.moveTo(asked.atTime(10, 0).toInstant(BANGKOK));
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", day.toString()));
        story.tellBefore(number, crossing);
        ending.look();
        assertThat(story.steps(number)).contains(ASK);

        // when
        story.play(number, crossing, Map.of());

        // then
        assertThat(story.steps(number)).contains(ASK, HandoverProcess.Step.RECEIPT_HANDOVER);
        assertThat(listed(number)).contains("Return", "Family contact", "Tell the host country later");
        ending.look();
        assertThat(story.steps(number)).doesNotContain(AT_HOME);
    }

    private CaseNumber homeBefore(LocalDate day) {
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", day.toString()));
        story.tellBefore(number, ReintegrationProcess.Step.VISIT_PERSON);
        clock.moveTo(day.minusDays(10).atTime(10, 0).toInstant(BANGKOK));
        ending.look();
        assertThat(story.steps(number)).doesNotContain(ASK).containsOnlyOnce(AT_HOME);
        return number;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BANGKOK);
    }

    private List<CaseNumber> due() {
        return ActingParty.asSystem("test", renewals::due);
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        var shelter = story.actor("th.shelter1");
        ActingParty.as(shelter.agency(), () -> consents.given(number).stream()
                .filter(consent -> consent.purpose() == purpose)
                .map(consent -> consents.withdraw(number, consent.id(), false, shelter))
                .toList());
    }

    private String listed(CaseNumber number) {
        return String.valueOf(form(number, ASK, "th.shelter1").get("consentsEnding"));
    }

    private Map<String, Object> form(CaseNumber number, String key, String account) {
        var step = story.open(number, key);
        var reader = story.actor(account);
        return ActingParty.as(
                step.agency(), () -> forms.of(step, reader, Locale.ENGLISH).data());
    }

    private Set<String> asked(CaseNumber number, String key, String account) {
        assertThat(story.steps(number)).containsOnlyOnce(key);
        var step = story.open(number, key);
        var reader = story.actor(account);
        var schema = ActingParty.as(
                step.agency(), () -> forms.of(step, reader, Locale.ENGLISH).schema());
        return Pattern.compile("\"key\":\"(\\w+)\"")
                .matcher(schema)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> without(String field, Map<String, Object> answers) {
        var others = new HashMap<>(answers);
        others.put(field, null);
        return others;
    }

    private CaseNumber untilDay60() {
        var number = story.upTo(ReturnWishProcess.Step.ASK_CONSENTS, Map.of("consentExpiresOn", "@in60"));
        story.tellBefore(number, APPROVAL);
        return number;
    }

    private static Map<String, Object> answers(String origin, String family, String toReturn, String feedback) {
        return Map.of(
                "originAnew", origin,
                "nationalityAnew", origin,
                "familyAnew", family,
                "returnAnew", toReturn,
                "feedbackAnew", feedback);
    }

    private List<String> refused(CaseNumber number, Map<String, Object> answers) {
        try {
            story.play(number, ASK, answers);
            return List.of();
        } catch (InvalidContentException wrong) {
            return wrong.problems().stream()
                    .map(InvalidContentException.FieldProblem::field)
                    .toList();
        }
    }

    private void daysPass(int days) {
        story.timePasses("P" + days + "D");
        ending.look();
    }

    private boolean share(CaseNumber number) {
        return given(number, Purpose.ShareWithOriginAgency);
    }

    private boolean given(CaseNumber number, Purpose purpose) {
        return ActingParty.asSystem("test", () -> consents.given(number, purpose));
    }
}
