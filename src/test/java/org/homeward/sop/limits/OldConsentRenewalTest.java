package org.homeward.sop.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.Consents;
import org.homeward.directory.people.Accounts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.inbox.StepForm;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.ToldStory;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.limits.AskReturnAgainStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A return that takes its time asks the person for one consent once more, and repeats nothing else (R1, R2, R19). Long, since each of the
 * times at which the person is asked, or isn't, is told.
 */
@ProcessTest
class OldConsentRenewalTest {

    private static final String ASK = OldConsentProcess.Step.ASK_RETURN_AGAIN;
    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String REPORT = OriginResponseProcess.Step.REPORT_ASSESSMENT;
    private static final String[] ONCE = {
        ReturnWishProcess.Step.COUNSEL_RETURN,
        ReturnWishProcess.Step.ASK_CONSENTS,
        ReturnWishProcess.Step.ASSESS_RISK,
        RepatriationProcess.Step.REQUEST_TRACING,
        REPORT,
        APPROVAL,
        ReturnApprovalProcess.Step.DECIDE_RETURN,
        HandoverProcess.Step.HAND_OVER,
        HandoverProcess.Step.RECEIPT_HANDOVER
    };
    private static final String NOT_ASKED = ConsentValue.NotAsked.name();

    @Autowired
    Stories story;

    @Autowired
    ConsentsEndingSoonRound ending;

    @Autowired
    Consents consents;

    @Autowired
    StepForm forms;

    @Autowired
    TestClock clock;

    @Autowired
    FinishedSteps finished;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    @Test
    void at_45_days_the_return_alone_is_asked_for_once_without_a_due_date_and_the_approval_goes_on() {
        // given
        var number = story.before(APPROVAL);
        untilAge(number, 44);
        assertThat(story.steps(number)).doesNotContain(ASK);

        // when
        daysPass(1);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK).contains(APPROVAL);
        assertThat(story.open(number, ASK).due()).isNull();
        assertThat(story.open(number, ASK).kind()).isEqualTo("personDecides");
        assertThat(story.open(number, ASK).role()).hasToString("destination.case-manager");

        // when
        story.play(number, ASK, Map.of());
        daysPass(14);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK, ReturnWishProcess.Step.COUNSEL_RETURN);
        story.play(number, APPROVAL, Map.of());
        assertThat(story.steps(number)).contains(ReturnApprovalProcess.Step.DECIDE_RETURN);
    }

    @Test
    void not_asked_leaves_the_consent_and_the_step_and_what_the_person_limited_stays_limited() {
        // given
        var number = story.before(APPROVAL);
        var end = toReturn(number).expires();
        untilAge(number, 45);

        // when
        story.play(number, ASK, Map.of(AskReturnAgainStep.RETURN, NOT_ASKED));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
        assertThat(age(number)).isEqualTo(45);

        // when
        story.play(number, ASK, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        assertThat(age(number)).isZero();
        assertThat(toReturn(number).expires()).isEqualTo(end);
    }

    @Test
    void declined_stops_the_return_at_once() {
        // given
        var number = story.before(APPROVAL);
        untilAge(number, 45);

        // when
        story.play(number, ASK, Map.of(AskReturnAgainStep.RETURN, ConsentValue.Declined.name()));

        // then
        assertThat(story.steps(number))
                .contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION)
                .doesNotContain(ASK, APPROVAL);
    }

    @Test
    void a_child_that_objects_is_heard_by_the_panel_and_not_asked_meanwhile() {
        // given
        var number = story.before(StoryBook.named("th-kh-child"), APPROVAL);
        untilAge(number, 45);
        assertThat(problems(number, ASK, Map.of("childObjectsToConsents", "yes")))
                .containsExactly("returnAgain consent.childObjects");

        // when
        story.play(number, ASK, Map.of(AskReturnAgainStep.RETURN, NOT_ASKED, "childObjectsToConsents", "yes"));
        ending.look(number);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
        assertThat(problems(number, APPROVAL, Map.of())).containsExactly("hostDecision children.missing.objection");
    }

    @Test
    void who_has_not_heard_a_warning_hears_it_first() {
        // given
        var number = story.before(REPORT);
        untilAge(number, 40);
        story.play(number, REPORT, Map.of(OriginResponseProcess.Variable.ASSESSMENT_RECOMMENDATION, "doNotReturn"));
        daysPass(6);
        assertThat(story.steps(number))
                .contains(HomeWarningProcess.Step.HEAR_WARNING)
                .doesNotContain(ASK);

        // when
        story.play(
                number,
                HomeWarningProcess.Step.HEAR_WARNING,
                Map.of(HomeWarningProcess.Variable.WARNING_WISH, "return"));
        story.play(number, HomeWarningProcess.Step.REASSESS_RISK, Map.of("riskAfterAssessment", "go"));
        ending.look(number);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
    }

    @Test
    void later_it_is_asked_with_the_report_alone_if_it_would_be_too_old_and_the_approval_waits_for_the_answer() {
        // given
        var number = story.before(REPORT);
        untilAge(number, 45);
        story.play(number, ASK, Map.of());
        daysPass(50);
        assertThat(story.steps(number)).contains(REPORT).doesNotContain(ASK);

        // when
        reported(number);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK).doesNotContain(APPROVAL);

        // when
        story.play(number, ASK, Map.of());

        // then
        assertThat(story.steps(number)).contains(APPROVAL).doesNotContain(ASK);
    }

    @Test
    void a_consent_that_is_recent_enough_on_the_day_the_approval_is_due_is_not_asked_for_again() {
        // given
        var number = story.before(REPORT);
        untilAge(number, 45);
        story.play(number, ASK, Map.of());
        daysPass(30);

        // when
        reported(number);

        // then
        assertThat(story.steps(number)).contains(APPROVAL).doesNotContain(ASK);
    }

    @Test
    void while_nobody_asks_for_approval_the_person_is_asked_again_only_when_the_consent_is_too_old() {
        // given
        var number = story.before(APPROVAL);
        untilAge(number, 45);
        story.play(number, ASK, Map.of());

        // when
        daysPass(60);

        // then
        assertThat(story.steps(number)).contains(APPROVAL).doesNotContain(ASK);

        // when
        daysPass(1);

        // then
        assertThat(story.steps(number)).contains(APPROVAL).containsOnlyOnce(ASK);
    }

    @Test
    void once_both_countries_have_approved_the_person_is_asked_before_the_departure_alone() {
        // given
        var number = story.before(APPROVAL);
        story.play(number, APPROVAL, Map.of());
        story.play(number, ReturnApprovalProcess.Step.DECIDE_RETURN, Map.of());

        // when
        untilAge(number, 45);

        // then
        assertThat(story.steps(number)).doesNotContain(ASK);
    }

    @Test
    void while_the_country_of_origin_has_asked_for_changes_alone_nobody_has_approved_yet() {
        // given
        var number = story.before(APPROVAL);
        story.play(number, APPROVAL, Map.of());
        story.play(
                number,
                ReturnApprovalProcess.Step.DECIDE_RETURN,
                Map.of(ReturnApprovalProcess.Variable.RETURN_DECISION, ReturnApprovalProcess.Answer.CHANGES_ASKED));
        story.play(number, APPROVAL, Map.of());
        assertThat(story.steps(number))
                .contains(ReturnApprovalProcess.Step.DECIDE_RETURN)
                .doesNotContain(APPROVAL);

        // when
        untilAge(number, 45);

        // then
        assertThat(story.steps(number)).containsOnlyOnce(ASK);
    }

    @Test
    void nobody_looks_at_the_consents_of_persons_who_are_home() {
        // given
        var number = story.before(HandoverProcess.Step.HAND_OVER);
        assertThat(lookedAt()).contains(number);

        // when
        story.play(number, HandoverProcess.Step.HAND_OVER, Map.of());
        story.play(number, HandoverProcess.Step.RECEIPT_HANDOVER, Map.of());

        // then
        assertThat(lookedAt()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"each-agency-answers-on-its-last-day", "held-for-sixty-days-before-the-approval"})
    void nothing_is_repeated_because_of_age_but_one_short_question_and_the_person_is_home_in_time(String name) {
        // given
        ToldStory.people(accounts);

        // when
        var number = ToldStory.opened(application, name, 0)
                .before(ReintegrationProcess.Step.VISIT_PERSON)
                .number();

        // then
        var done = ActingParty.asSystem("test", () -> finished.ofCase(number));
        assertThat(done).extracting(FinishedStep::key).containsOnlyOnce(ASK).containsOnlyOnce(ONCE);
        assertThat(done)
                .filteredOn(step -> List.of(ONCE).contains(step.key()) && step.due() != null)
                .hasSizeGreaterThan(4)
                .allSatisfy(step -> assertThat(step.finished()).isBeforeOrEqualTo(step.due()));
    }

    @ParameterizedTest
    @CsvSource({"en, is older than 60 days", "km, មានអាយុលើស 60 ថ្ងៃ", "th, เก่ากว่า 60 วัน"})
    void what_would_refuse_the_request_stands_at_its_field_before_anything_is_typed(String language, String words) {
        // given
        var number = story.before(APPROVAL);
        assertThat(schema(number, language)).doesNotContain(words);

        // when
        untilAge(number, 61);

        // then
        assertThat(schema(number, language)).contains(words);
    }

    @Test
    void the_request_shows_each_consents_day() {
        // given
        var number = story.before(APPROVAL);

        // then
        assertThat(form(number, "en").data().get("consentDays").toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Return: agreed on "))
                .allMatch(line -> line.contains("holds until"));
    }

    private String schema(CaseNumber number, String language) {
        return form(number, language).schema();
    }

    private StepForm.Filled form(CaseNumber number, String language) {
        var step = story.open(number, APPROVAL);
        var reader = story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
        return ActingParty.as(step.agency(), () -> forms.of(step, reader, Locale.forLanguageTag(language)));
    }

    private List<String> problems(CaseNumber number, String step, Map<String, Object> changes) {
        return catchThrowableOfType(InvalidContentException.class, () -> story.play(number, step, changes))
                .problems()
                .stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }

    private List<CaseNumber> lookedAt() {
        return ActingParty.asSystem("test", () -> consents.toReturn(Set.of())).stream()
                .map(old -> old.consent().number())
                .toList();
    }

    private void reported(CaseNumber number) {
        story.play(number, REPORT, Map.of());
        story.play(number, HomeWarningProcess.Step.REASSESS_RISK, Map.of());
    }

    private void untilAge(CaseNumber number, int days) {
        daysPass(days - age(number));
    }

    private int age(CaseNumber number) {
        return (int) Duration.between(toReturn(number).at(), clock.instant()).toDays();
    }

    private Consent toReturn(CaseNumber number) {
        return ActingParty.asSystem("test", () -> consents.given(number)).stream()
                .filter(consent -> consent.purpose() == Purpose.Return)
                .findFirst()
                .orElseThrow();
    }

    private void daysPass(int days) {
        story.timePasses("P" + days + "D");
        ending.look();
    }
}
