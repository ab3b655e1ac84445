package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.homeward.casefile.Consents;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.platform.demo.DemoPersonStory;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.Wanderer;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.children.EighteenthBirthday;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R20: at 18 each consent is asked anew, a child's steps are withdrawn, and nothing given is taken back; who is younger than thought
 * becomes a child. Long, since each is looked at before and after the birthday of the same person.
 */
@ProcessTest
class R20ComingOfAgeTest {

    private static final ZoneOffset THAILAND = ZoneOffset.ofHours(7);
    private static final String GIVEN = IdentificationProcess.Answer.GIVEN;
    private static final Map<String, Object> YES = Map.of(
            "servicesAt18", GIVEN,
            "policeAt18", GIVEN,
            "originAt18", GIVEN,
            "nationalityAt18", GIVEN,
            "familyAt18", GIVEN,
            "returnAt18", GIVEN,
            "feedbackAt18", GIVEN);

    @Autowired
    Stories story;

    @Autowired
    EighteenthBirthdayRound birthdays;

    @Autowired
    AgeAssessmentRequest age;

    @Autowired
    Consents consents;

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    WorkItems workItems;

    @Autowired
    FinishedSteps finished;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    private LocalDate birthday;

    @BeforeEach
    void a_birthday_is_near() {
        birthday = LocalDate.ofInstant(clock.instant(), THAILAND).plusDays(40);
    }

    @Test
    void the_18th_birthday_in_the_middle_makes_it_an_adults_case_everywhere_and_withdraws_what_is_a_childs() {
        // given
        var tale = turning18(1);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        var given = steps(number);

        // when
        clock.moveTo(at(birthday.minusDays(1), LocalTime.of(23, 59)));
        birthdays.look();

        // then
        assertThat(facts.of(number).child()).isTrue();
        assertThat(story.steps(number)).contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);

        // when
        clock.moveTo(at(birthday, LocalTime.MIDNIGHT));
        birthdays.look();

        // then
        assertThat(facts.of(number).child()).isFalse();
        assertThat(story.steps(number))
                .contains(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN)
                .doesNotContain(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        assertThat(story.open(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN)
                        .agency()
                        .country())
                .as("asked where the person is, also once the origin was asked")
                .isEqualTo(new CountryCode("TH"));
        assertThat(workItems.ofCase(number)).noneMatch(OpenStep::child);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .list())
                .hasSizeGreaterThan(1)
                .allSatisfy(instance -> assertThat(
                                runtime.getVariable(instance.getId(), ReturnJourneyProcess.Variable.IS_CHILD))
                        .isEqualTo(false));
        assertThat(finished.ofCase(number))
                .filteredOn(step -> step.key().equals(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS))
                .extracting(FinishedStep::how)
                .containsExactly("ended");
        assertThat(steps(number)).containsAll(given);
        assertThat(share(number)).isEqualTo(ConsentValue.EndedAt18);
    }

    @Test
    void the_person_is_asked_until_each_is_answered_and_then_the_way_goes_on_as_an_adults() {
        // given
        var tale = turning18(2);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        comesOfAge();
        story.steps(number);

        // when
        var some = new HashMap<>(YES);
        some.put("returnAt18", ConsentValue.NotAsked.name());
        story.play(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, some);

        // then
        assertThat(story.steps(number)).contains(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);
        assertThat(share(number)).isEqualTo(ConsentValue.Given);
        assertThat(refusedApproval(number)).anyMatch(problem -> problem.contains("children.missing.askedAt18"));

        // when
        story.play(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, YES);

        // then
        assertThat(story.steps(number)).doesNotContain(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);
        assertThat(refusedApproval(number)).isEmpty();
        assertThat(finished.ofCase(number))
                .extracting(FinishedStep::key)
                .doesNotContain(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
    }

    @Test
    void nothing_stops_before_the_answer_and_a_no_recalls_what_was_sent() {
        // given
        var tale = turning18(3);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        comesOfAge();
        assertThat(story.steps(number)).doesNotContain(InformationRecallProcess.Step.CONFIRM_DESTRUCTION);

        // when
        var no = new HashMap<>(YES);
        no.put("originAt18", "Declined");
        story.play(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, no);

        // then
        assertThat(story.steps(number))
                .contains(
                        InformationRecallProcess.Step.CONFIRM_DESTRUCTION, ReturnJourneyProcess.Step.EXPLAIN_WITHDRAWAL)
                .doesNotContain(ReturnJourneyProcess.Step.EXPLAIN_AT_HOME);
        assertThat(share(number)).isEqualTo(ConsentValue.Declined);
    }

    @Test
    void a_no_that_comes_in_another_talk_before_the_question_recalls_it_too() {
        // given
        var tale = turning18(8);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        comesOfAge();
        story.steps(number);
        var asked = story.open(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);

        // when
        ActingParty.asSystem(
                "test", () -> consents.takenBack(number, Purpose.Return, asked.agency(), "somebody", asked.id()));

        // then
        assertThat(story.steps(number)).contains(InformationRecallProcess.Step.CONFIRM_DESTRUCTION);
    }

    @Test
    void what_was_declined_at_18_is_not_asked_again_with_what_is_still_open() {
        // given
        var tale = turning18(4);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        comesOfAge();
        story.steps(number);
        var some = new HashMap<>(YES);
        some.put("familyAt18", "Declined");
        some.put("servicesAt18", ConsentValue.NotAsked.name());
        story.play(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, some);

        // then
        assertThat(refused(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, YES))
                .containsExactly("familyAt18");

        // when
        var rest = new HashMap<>(YES);
        rest.put("familyAt18", null);
        story.play(number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, rest);

        // then
        assertThat(story.steps(number)).doesNotContain(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);
    }

    @Test
    void an_age_that_was_told_before_the_birthday_makes_nobody_a_child_again() {
        // given
        var tale = turning18(5);
        var number = tale.number();
        story.tellBefore(tale, IdentificationProcess.Step.INTERVIEW_PERSON);
        comesOfAge();
        assertThat(story.steps(number)).doesNotContain(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);

        // when
        story.play(number, IdentificationProcess.Step.INTERVIEW_PERSON, Map.of("ageStated", 17));
        birthdays.look();

        // then
        assertThat(facts.of(number).child()).isFalse();
        assertThat(story.steps(number))
                .doesNotContain(IdentificationProcess.Step.INTERVIEW_PERSON, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN);
    }

    @Test
    void nobody_is_settled_as_a_child_against_a_birthday_that_has_come() {
        // given
        var tale = turning18(6);
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        asksForTheAge(number);
        comesOfAge();

        // then
        var child = Map.<String, Object>of(
                "ageStated",
                17,
                AgeSettlementProcess.Variable.AGE_SETTLED,
                "child",
                "prs_Birthdate",
                birthday.minusYears(18).toString());
        assertThat(refused(number, AgeSettlementProcess.Step.SETTLE_AGE, child))
                .containsExactly(AgeSettlementProcess.Variable.AGE_SETTLED);
        assertThat(facts.of(number).child()).isFalse();
    }

    @Test
    void an_assessment_proves_18_by_the_youngest_age_that_it_allows() {
        // given
        var tale = story.begun(StoryBook.named("th-kh-child"), 0, Map.of());
        var number = tale.number();
        asksForTheAge(number);
        var assessed = new HashMap<String, Object>(Map.of("ageStated", 18, "ageBasis", "Assessed"));

        // then
        assertThat(refused(number, AgeSettlementProcess.Step.SETTLE_AGE, assessed))
                .containsExactly("ageAtLeast");

        // when
        assessed.put("ageAtLeast", 18);
        story.play(number, AgeSettlementProcess.Step.SETTLE_AGE, assessed);

        // then
        assertThat(facts.of(number).child()).isFalse();
    }

    @Test
    void a_childs_birth_date_in_an_adults_case_has_the_age_settled_and_the_child_gets_its_safeguards() {
        // given
        var young = birthday.minusYears(16).toString();
        var number = story.upTo(RepatriationProcess.Step.REQUEST_TRACING, Map.of("prs_Birthdate", young));
        assertThat(facts.of(number).child()).as("a child until it is settled").isTrue();
        assertThat(story.steps(number))
                .as("a guardian beside it")
                .containsOnlyOnce(AgeSettlementProcess.Step.SETTLE_AGE, AgeSettlementProcess.Step.APPOINT_GUARDIAN);

        // when
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 15, AgeSettlementProcess.Variable.AGE_SETTLED, "child"));

        // then
        assertThat(facts.of(number).child()).isTrue();
        assertThat(story.steps(number)).containsOnlyOnce(AgeSettlementProcess.Step.APPOINT_GUARDIAN);

        // when
        story.play(number, AgeSettlementProcess.Step.APPOINT_GUARDIAN, Map.of());
        story.tellBefore(number, HandoverProcess.Step.HAND_OVER);

        // then
        assertThat(steps(number)).contains(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
        story.play(number, HandoverProcess.Step.HAND_OVER, Map.of());
        assertThat(story.steps(number)).doesNotContain(HandoverProcess.Step.HAND_OVER);
    }

    @Test
    void who_turns_out_to_be_18_after_all_needs_no_guardian_any_more() {
        // given
        var young = birthday.minusYears(16).toString();
        var number = story.upTo(RepatriationProcess.Step.REQUEST_TRACING, Map.of("prs_Birthdate", young));
        assertThat(story.steps(number)).contains(AgeSettlementProcess.Step.APPOINT_GUARDIAN);

        // when
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of(
                        "ageStated",
                        22,
                        "ageBasis",
                        "Document",
                        "prs_Birthdate",
                        birthday.minusYears(22).toString(),
                        AgeSettlementProcess.Variable.AGE_SETTLED,
                        AgeSettlementProcess.Answer.ADULT));

        // then
        assertThat(facts.of(number).child()).isFalse();
        assertThat(story.steps(number)).doesNotContain(AgeSettlementProcess.Step.APPOINT_GUARDIAN);
    }

    @Test
    void while_the_age_is_being_settled_nobody_approves_the_return() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        asksForTheAge(number);

        // then
        assertThat(refused(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL, Map.of()))
                .containsExactly(ReturnApprovalProcess.Variable.HOST_DECISION);

        // when
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 27, AgeSettlementProcess.Variable.AGE_SETTLED, "adult"));

        // then
        assertThat(refusedApproval(number)).isEmpty();
    }

    @Test
    void a_birth_date_that_is_given_with_the_answer_makes_an_adult_of_who_is_18_now() {
        // given
        var tale = story.begun(
                new Scenario("turns-18", "TH", "KH", "TH", 17, "closed", Map.of(), Map.of(), null), 0, Map.of());
        var number = tale.number();
        story.tellBefore(tale, BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
        asksForTheAge(number);
        clock.moveTo(at(birthday, LocalTime.NOON));
        var answers = new HashMap<String, Object>(Map.of(
                "ageStated",
                17,
                "ageBasis",
                "Stated",
                "prs_Birthdate",
                birthday.minusYears(18).toString(),
                AgeSettlementProcess.Variable.AGE_SETTLED,
                "child"));

        // then
        assertThat(refused(number, AgeSettlementProcess.Step.SETTLE_AGE, answers))
                .containsExactly(AgeSettlementProcess.Variable.AGE_SETTLED);

        // when
        answers.put(AgeSettlementProcess.Variable.AGE_SETTLED, AgeSettlementProcess.Answer.ADULT);
        story.play(number, AgeSettlementProcess.Step.SETTLE_AGE, answers);

        // then
        assertThat(facts.of(number).child()).isFalse();
    }

    @Test
    void who_turns_out_to_be_a_child_before_the_approval_waits_for_the_panel() {
        // given
        var number = story.before(ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        asksForTheAge(number);

        // when
        story.play(
                number,
                AgeSettlementProcess.Step.SETTLE_AGE,
                Map.of("ageStated", 16, AgeSettlementProcess.Variable.AGE_SETTLED, "child"));
        story.play(number, AgeSettlementProcess.Step.APPOINT_GUARDIAN, Map.of());

        // then
        assertThat(refusedApproval(number)).anyMatch(problem -> problem.contains("children.missing.bestInterests"));

        // when
        story.play(
                number,
                ReturnApprovalProcess.Step.REQUEST_APPROVAL,
                Map.of(ReturnApprovalProcess.Variable.HOST_DECISION, ReturnApprovalProcess.Answer.ASK_AGAIN));
        story.tellBefore(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);

        // then
        assertThat(steps(number)).contains(BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
        assertThat(refusedApproval(number)).isEmpty();
    }

    @Test
    void who_is_18_before_a_guardian_is_named_stays_an_adult_to_the_end() {
        // given
        var tale = story.begun(StoryBook.named("turns-out-to-be-18-before-a-guardian-is-named"), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(facts.of(tale.number()).child()).isFalse();
        assertThat(steps(tale.number()))
                .contains(ReintegrationProcess.Step.CLOSE_CASE)
                .doesNotContain(
                        IdentificationProcess.Step.APPOINT_GUARDIAN, BestInterestsProcess.Step.DECIDE_BEST_INTERESTS);
    }

    @WholeRun
    @ParameterizedTest
    @ValueSource(
            strings = {
                "turns-out-to-be-18-in-the-middle",
                "accompanying-turns-out-to-be-18",
                "child-held-with-adults",
                "same-country-child-objects"
            })
    void the_stories_come_to_their_ends(String name) {
        // given
        var tale = story.begun(StoryBook.named(name), 0, Map.of());

        // when
        story.tellToTheEnd(tale);

        // then
        assertThat(story.steps(tale.number())).isEmpty();
        assertThat(finished.ofCase(tale.number()))
                .extracting(FinishedStep::key)
                .contains(ReintegrationProcess.Step.CLOSE_CASE);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-02, no, , , true",
        "2008-03-02, yes, , , false",
        "2008-03-02, no, 15, , false",
        "2008-03-02, no, 17, , true",
        "2008-03-02, no, , 16, false",
        "2008-03-03, no, , , false",
        "2008-02-01, no, , , false",
        ", no, 17, , false"
    })
    void a_birth_date_settles_it_alone_and_only_where_nothing_makes_the_person_younger(
            String born, String doubt, Integer stated, Integer youngest, boolean ofAge) {
        // given
        var answers = new HashMap<String, Object>();
        answers.put("prs_Birthdate", born);
        answers.put("ageDoubt", doubt);
        answers.put("ageStated", stated);
        answers.put("ageAtLeast", youngest);

        // then
        assertThat(EighteenthBirthday.hasCome(
                        answers, LocalDate.parse("2026-02-02"), LocalDate.parse("2026-03-02"), 18))
                .isEqualTo(ofAge);
    }

    private DemoPersonStory turning18(int person) {
        var born =
                Map.<String, Object>of("prs_Birthdate", birthday.minusYears(18).toString());
        var told = List.of(born);
        var answers = Map.of(
                IdentificationProcess.Step.INTERVIEW_PERSON, told,
                RepatriationProcess.Step.REQUEST_TRACING, told,
                NationalityVerificationProcess.Step.VERIFY_NATIONALITY, told);
        var scenario = new Scenario("turns-18", "TH", "KH", "TH", 17, "closed", Map.of(), answers, null);
        return story.begun(scenario, 920_000 + person, born);
    }

    private void asksForTheAge(CaseNumber number) {
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            age.ask(number, police);
            return number;
        });
        story.steps(number);
    }

    private List<String> refused(CaseNumber number, String step, Map<String, Object> answers) {
        var refused = new ArrayList<String>();
        try {
            story.play(number, step, answers);
        } catch (InvalidContentException wrong) {
            wrong.problems().forEach(problem -> refused.add(problem.field()));
        }
        return refused;
    }

    private void comesOfAge() {
        clock.moveTo(at(birthday, LocalTime.NOON));
        birthdays.look();
    }

    private List<String> steps(CaseNumber number) {
        return finished.ofCase(number).stream()
                .filter(step -> step.how().equals("done"))
                .map(FinishedStep::key)
                .toList();
    }

    private ConsentValue share(CaseNumber number) {
        return ActingParty.asSystem(
                        "test", () -> consents.answer(number, Purpose.ShareWithOriginAgency, "origin.focal-point"))
                .orElseThrow();
    }

    private Set<String> refusedApproval(CaseNumber number) {
        story.leaveOpenUntil(
                number, ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        var people = new Wanderer(handIn, forms, directory, clock);
        var step = story.open(number, ReturnApprovalProcess.Step.REQUEST_APPROVAL);
        return Set.copyOf(people.refused(step, people.told(step)));
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).toInstant(THAILAND);
    }
}
