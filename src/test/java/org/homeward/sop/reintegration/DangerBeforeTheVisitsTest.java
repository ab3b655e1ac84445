package org.homeward.sop.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.homeward.shared.WrongContent;
import org.homeward.shared.procedures.ReintegrationProcess.Step;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** C4: danger that is named before the first visit opens a safety plan within a working day, as at a visit. */
@ProcessTest
class DangerBeforeTheVisitsTest {

    private static final String WELCOME = Step.RECEIVE_IN_TRANSIT;

    @Autowired
    Stories story;

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
        assertThatThrownBy(() -> story.play(number, Step.CLOSE_CASE, Map.of())).isInstanceOf(WrongContent.class);

        // when
        story.play(number, Step.PLAN_SAFETY, Map.of());
        story.play(number, Step.CLOSE_CASE, Map.of());

        // then
        assertThat(story.ended(number)).isPresent();
    }
}
