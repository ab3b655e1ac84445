package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.engine.models.PhaseVersions;
import org.homeward.engine.modelset.ChangedPhase;
import org.homeward.engine.moving.CaseMigration;
import org.homeward.engine.moving.MigrationRequest;
import org.homeward.shared.ActingParty;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.AgeSettlementProcess;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C4: danger that is named before the first visit opens a safety plan within a working day, as at a visit. */
@WholeRun
@ProcessTest
class DangerBeforeTheVisitsTest {

    private static final String WELCOME = Step.RECEIVE_IN_TRANSIT;

    @Autowired
    Stories story;

    @Autowired
    AgeAssessmentRequest age;

    @Autowired
    PhaseVersions versions;

    @Autowired
    CaseMigration moves;

    @ParameterizedTest
    @CsvSource({
        WELCOME + ", immediateSafety, High",
        WELCOME + ", threatsSince, yes",
        Step.ASSESS_NEEDS + ", threatsSince, yes"
    })
    void danger_opens_a_safety_plan_within_a_working_day(String step, String field, String answer) {
        // given
        var number = story.before(step);

        // when
        story.play(number, step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(Step.PLAN_SAFETY).hasSize(2);
        var plan = story.open(number, Step.PLAN_SAFETY);
        assertThat(plan.due())
                .isBetween(
                        plan.opened().plus(Duration.ofHours(4)), plan.opened().plus(Duration.ofDays(5)));

        // when
        story.play(number, Step.PLAN_SAFETY, Map.of());

        // then
        assertThat(story.steps(number)).doesNotContain(Step.PLAN_SAFETY).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        WELCOME + ", immediateSafety, Medium",
        WELCOME + ", threatsSince, dontKnow",
        Step.ASSESS_NEEDS + ", threatsSince, notAsked"
    })
    void without_danger_there_is_none(String step, String field, String answer) {
        // given
        var number = story.before(step);

        // when
        story.play(number, step, Map.of(field, answer));

        // then
        assertThat(story.steps(number)).doesNotContain(Step.PLAN_SAFETY).isNotEmpty();
    }

    @Test
    void one_plan_is_made_at_a_time_and_the_case_closes_after_it() {
        // given
        var number = story.before(WELCOME);
        story.play(number, WELCOME, Map.of("immediateSafety", "High"));

        // when
        story.play(number, Step.ASSESS_NEEDS, Map.of("threatsSince", "yes"));

        // then
        assertThat(story.steps(number)).containsOnlyOnce(Step.PLAN_SAFETY);

        // when
        story.leaveOpenUntil(number, Step.PLAN_SAFETY, Step.VISIT_PERSON);
        story.play(number, Step.VISIT_PERSON, Map.of(Variable.VISIT_OUTCOME, "goalsMet"));
        assertThat(story.steps(number)).contains(Step.CLOSE_CASE);

        // then
        assertThatThrownBy(() -> story.play(number, Step.CLOSE_CASE, Map.of()))
                .isInstanceOf(InvalidContentException.class);

        // when
        story.play(number, Step.PLAN_SAFETY, Map.of());
        story.play(number, Step.CLOSE_CASE, Map.of());

        // then
        assertThat(story.ended(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_case_closes_with_the_death_of_the_person_and_what_is_open_about_the_living_ends_with_it(boolean child) {
        // given
        var number = story.before(WELCOME);
        story.play(number, WELCOME, Map.of("immediateSafety", "High"));
        story.leaveOpenUntil(number, Step.PLAN_SAFETY, Step.VISIT_PERSON);
        story.play(number, Step.VISIT_PERSON, Map.of(Variable.VISIT_OUTCOME, "goalsMet"));
        var home = story.actor("kh.btb1");
        ActingParty.as(home.agency(), () -> {
            age.ask(number, home);
            return number;
        });
        assertThat(story.steps(number)).contains(AgeSettlementProcess.Step.SETTLE_AGE);
        if (child) {
            story.play(
                    number,
                    AgeSettlementProcess.Step.SETTLE_AGE,
                    Map.of(
                            "ageStated",
                            16,
                            AgeSettlementProcess.Variable.AGE_SETTLED,
                            AgeSettlementProcess.Answer.CHILD));
            assertThat(story.steps(number)).contains(AgeSettlementProcess.Step.APPOINT_GUARDIAN);
        }

        // when
        story.play(number, Step.CLOSE_CASE, Map.of("closureReason", "Death"));

        // then
        assertThat(story.steps(number)).isEmpty();
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    @Test
    void a_plan_of_an_earlier_version_that_the_death_would_leave_open_is_made_before_the_case_closes() {
        // given
        var number = story.before(WELCOME);
        story.play(number, WELCOME, Map.of("immediateSafety", "High"));
        story.leaveOpenUntil(number, Step.PLAN_SAFETY, Step.VISIT_PERSON);
        story.play(number, Step.VISIT_PERSON, Map.of(Variable.VISIT_OUTCOME, "goalsMet"));
        ActingParty.asSystem("test", () -> {
            var phase = withoutEndOfPlan();
            moves.move(
                    number,
                    MigrationRequest.keepingDates(phase.phase(), versions.deploy(phase.phase(), phase.files())));
        });
        assertThat(story.steps(number)).contains(Step.PLAN_SAFETY, Step.CLOSE_CASE);

        // then
        assertThatThrownBy(() -> story.play(number, Step.CLOSE_CASE, Map.of("closureReason", "Death")))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .containsExactly(new InvalidContentException.FieldProblem(
                                Variable.CLOSURE_APPROVAL, "closure.safetyPlanOpen", List.of())));

        // when
        story.play(number, Step.PLAN_SAFETY, Map.of());
        story.play(number, Step.CLOSE_CASE, Map.of("closureReason", "Death"));

        // then
        assertThat(story.ended(number)).contains(ReturnJourneyProcess.Outcome.CLOSED);
    }

    /** The support at home as it was before a death ended the safety plan. */
    private static ChangedPhase withoutEndOfPlan() {
        var file = "processes/reintegration/reintegration.bpmn";
        var phase = new ChangedPhase("reintegration");
        var model = new String(phase.files().get(file), StandardCharsets.UTF_8);
        var parts = Pattern.compile(
                        "(?s)<bpmn:(boundaryEvent|endEvent) id=\"event_(nobodyToPlanFor|notPlanned)\".*?</bpmn:\\1>"
                                + "|<bpmn:sequenceFlow id=\"flow_nobodyToPlanFor_notPlanned\"[^>]*/>"
                                + "|<bpmndi:BPMN(Shape|Edge) id=\"[^\"]*(nobodyToPlanFor|notPlanned)[^\"]*\".*?</bpmndi:BPMN\\3>")
                .matcher(model);
        parts.results().forEach(part -> phase.with(file, part.group(), ""));
        return phase;
    }
}
