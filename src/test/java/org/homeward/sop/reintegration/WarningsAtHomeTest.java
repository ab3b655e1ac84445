package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.directory.Directory;
import org.homeward.platform.demo.DemoPersonStory;
import org.homeward.platform.demo.Scenario;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.ReintegrationProcess.Answer;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visit at home finds has an effect: danger, nobody there, a child who was not alone, a plan that changed. */
@WholeRun
@ProcessTest
class WarningsAtHomeTest {

    private static final CountryCode HOME = new CountryCode("KH");
    private static final int WEEK = 7;

    @Autowired
    Stories story;

    @Autowired
    Directory directory;

    @Autowired
    TestClock clock;

    @Test
    void danger_opens_the_reassessment_due_one_working_day_after_the_visit_itself() {
        // given
        var tale = visited(27, Map.of("threatsSince", "yes", "visitedOn", "@ago9"));

        var visit = today().minusDays(9);

        // when
        var due = due(tale, Step.REASSESS_SAFETY);

        // then: not of the day on which it was written down
        assertThat(due).isBetween(visit.plusDays(1), visit.plusDays(WEEK));
        story.tellToTheEnd(tale);
        assertThat(story.ended(tale.number())).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    @Test
    void the_goals_are_not_met_while_there_is_danger() {
        // given
        var tale = story.begun(atHome(27), 0, Map.of());
        story.tellBefore(tale, Step.VISIT_PERSON);

        for (var danger : List.of(
                Map.entry("immediateSafety", "High"),
                Map.entry("threatsSince", "yes"),
                Map.entry("retraffickingSigns", "yes"))) {
            var answers =
                    Map.<String, Object>of(danger.getKey(), danger.getValue(), Variable.VISIT_OUTCOME, "goalsMet");

            // when / then
            assertThatThrownBy(() -> story.play(tale.number(), Step.VISIT_PERSON, answers))
                    .isInstanceOf(InvalidContentException.class);
        }
        assertThat(story.steps(tale.number())).containsExactly(Step.VISIT_PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@in15"})
    void after_high_danger_the_next_visit_is_within_two_weeks(String day) {
        // given
        var number = visited(27, Map.of("threatsSince", "yes")).number();

        // when / then
        assertThatThrownBy(
                        () -> story.play(number, Step.REASSESS_SAFETY, Map.of("riskNow", "high", "nextVisitOn", day)))
                .isInstanceOf(InvalidContentException.class);
        story.play(number, Step.REASSESS_SAFETY, Map.of("riskNow", "high", "nextVisitOn", "@in14"));
    }

    @ParameterizedTest
    @CsvSource({"visitedOn, @ago400", "nextVisitOn, @in367"})
    void a_visit_is_after_the_case_was_opened_and_the_next_within_a_year(String field, String day) {
        // given
        var tale = story.begun(atHome(27), 0, Map.of());
        story.tellBefore(tale, Step.VISIT_PERSON);

        // when / then
        assertThatThrownBy(() -> story.play(tale.number(), Step.VISIT_PERSON, Map.of(field, day)))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void a_visit_without_danger_opens_no_reassessment() {
        // when
        var tale = visited(27, Map.of("immediateSafety", "Medium", "threatsSince", "notAsked"));

        // then
        assertThat(story.steps(tale.number())).isEmpty();
    }

    @Test
    void who_is_not_found_is_visited_again_a_week_after_the_visit_then_called_then_reviewed() {
        // given
        var tale = visited(27, Map.of("visitMode", "NotFound", "visitedOn", "@ago2"));
        var tried = today().minusDays(2);

        // when / then
        story.tellBefore(tale, Step.VISIT_PERSON);
        assertThat(due(tale, Step.VISIT_PERSON)).isBetween(tried.plusDays(WEEK), tried.plusDays(WEEK + WEEK));
        story.play(tale.number(), Step.VISIT_PERSON, Map.of("visitMode", "NotFound"));
        assertThat(story.steps(tale.number())).containsExactly(Step.REACH_REMOTELY);
        story.play(tale.number(), Step.REACH_REMOTELY, Map.of("visitMode", "NotFound"));
        assertThat(story.steps(tale.number())).containsExactly(Step.REVIEW_LOST_CONTACT);
        story.play(tale.number(), Step.REVIEW_LOST_CONTACT, Map.of("lostContactDecision", "lost"));
        assertThat(story.steps(tale.number())).containsExactly(Step.CLOSE_CASE);
    }

    @Test
    void a_search_that_goes_on_needs_a_day_and_begins_with_a_visit() {
        // given
        var tale = visited(27, Map.of("visitMode", "NotFound"));
        story.tellBefore(tale, Step.VISIT_PERSON);
        story.play(tale.number(), Step.VISIT_PERSON, Map.of("visitMode", "NotFound"));
        story.play(tale.number(), Step.REACH_REMOTELY, Map.of("visitMode", "NotFound"));

        // when / then
        assertThatThrownBy(() -> story.play(tale.number(), Step.REVIEW_LOST_CONTACT, Map.of("nextVisitOn", "")))
                .isInstanceOf(InvalidContentException.class);
        story.play(tale.number(), Step.REVIEW_LOST_CONTACT, Map.of("nextVisitOn", "@in20"));
        var named = today().plusDays(20);
        story.tellBefore(tale, Step.VISIT_PERSON);
        assertThat(due(tale, Step.VISIT_PERSON)).isBetween(named, named.plusDays(WEEK));
        story.play(tale.number(), Step.VISIT_PERSON, Map.of("visitMode", "NotFound"));
        assertThat(story.steps(tale.number())).doesNotContain(Step.REACH_REMOTELY);
    }

    @Test
    void a_childs_visit_that_was_not_alone_does_not_count_and_is_made_again() {
        // given
        var tale = visited(14, Map.of("seenAlone", "no", Variable.VISIT_OUTCOME, "goalsMet"));
        var tried = today();

        // when
        story.tellBefore(tale, Step.VISIT_PERSON);

        // then
        assertThat(due(tale, Step.VISIT_PERSON)).isBetween(tried.plusDays(WEEK), tried.plusDays(WEEK + WEEK));
        story.play(tale.number(), Step.VISIT_PERSON, Map.of("seenAlone", "yes", Variable.VISIT_OUTCOME, "goalsMet"));
        assertThat(story.steps(tale.number())).containsExactly(Step.CLOSE_CASE);
    }

    @Test
    void an_adults_visit_counts_whoever_was_there() {
        // when
        var tale = visited(27, Map.of("seenAlone", "no", Variable.VISIT_OUTCOME, "goalsMet"));

        // then
        assertThat(story.steps(tale.number())).containsExactly(Step.CLOSE_CASE);
    }

    @Test
    void an_agreed_day_moves_the_next_visit_and_changes_open_the_review_of_the_plan() {
        // given
        var tale = visited(27, Map.of("nextVisitOn", "@in20", "planChanges", "@text"));
        var agreed = today().plusDays(20);

        // when / then
        story.timePasses("P0D");
        assertThat(story.steps(tale.number())).containsExactly(Step.REVIEW_PLAN);
        story.play(tale.number(), Step.REVIEW_PLAN, Map.of());
        story.tellBefore(tale, Step.VISIT_PERSON);
        assertThat(due(tale, Step.VISIT_PERSON)).isBetween(agreed, agreed.plusDays(WEEK));
    }

    @Test
    void the_plan_is_reviewed_on_the_day_that_it_names() {
        // given
        var tale = story.begun(atHome(27), 0, Map.of());
        story.tellBefore(tale, Step.PLAN_REINTEGRATION);
        story.play(tale.number(), Step.PLAN_REINTEGRATION, Map.of("planReviewOn", "@in5"));

        // when
        story.timePasses("P6D");

        // then
        assertThat(story.steps(tale.number())).contains(Step.REVIEW_PLAN);
    }

    @Test
    void a_closure_is_approved_or_goes_back_to_the_visits_with_reason_and_day() {
        // given
        var tale = visited(27, Map.of(Variable.VISIT_OUTCOME, "goalsMet"));
        for (var undecided : List.of("Requested", "Pending", "")) {
            assertThatThrownBy(() ->
                            story.play(tale.number(), Step.CLOSE_CASE, Map.of(Variable.CLOSURE_APPROVAL, undecided)))
                    .isInstanceOf(InvalidContentException.class);
        }
        assertThatThrownBy(() ->
                        story.play(tale.number(), Step.CLOSE_CASE, Map.of(Variable.CLOSURE_APPROVAL, Answer.REJECTED)))
                .isInstanceOf(InvalidContentException.class);

        // when
        story.play(
                tale.number(),
                Step.CLOSE_CASE,
                Map.of(
                        Variable.CLOSURE_APPROVAL,
                        Answer.REJECTED,
                        "closureRejectedReason",
                        "The course isn’t over",
                        "nextVisitOn",
                        "@in20"));
        var named = today().plusDays(20);

        // then
        story.tellBefore(tale, Step.VISIT_PERSON);
        assertThat(due(tale, Step.VISIT_PERSON)).isBetween(named, named.plusDays(WEEK));
        assertThat(story.ended(tale.number())).isEmpty();
    }

    private DemoPersonStory visited(int age, Map<String, Object> answers) {
        var tale = story.begun(atHome(age), 0, Map.of());
        story.tellBefore(tale, Step.VISIT_PERSON);
        story.play(tale.number(), Step.VISIT_PERSON, answers);
        return tale;
    }

    private static Scenario atHome(int age) {
        return new Scenario(
                "warnings",
                HOME.value(),
                HOME.value(),
                "TH",
                age,
                ReturnJourneyProcess.Outcome.CLOSED,
                Map.of(ReturnJourneyProcess.Variable.WAY_IN, "identifiedAtHome"),
                Map.of(),
                null);
    }

    private LocalDate due(DemoPersonStory tale, String step) {
        return LocalDate.ofInstant(
                Objects.requireNonNull(story.open(tale.number(), step).due()), zone());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return directory.officeHours(HOME).zone();
    }
}
