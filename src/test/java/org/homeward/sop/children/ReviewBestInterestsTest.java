package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.homeward.engine.steps.StepOperations;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Answer;
import org.homeward.shared.procedures.BestInterestsReviewProcess.Variable;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day that the decision on a child's best interests names opens another look at them. */
@WholeRun
@ProcessTest
class ReviewBestInterestsTest {

    private static final String DECIDE = BestInterestsProcess.Step.DECIDE_BEST_INTERESTS;
    private static final String REVIEW = BestInterestsReviewProcess.Step.REVIEW_BEST_INTERESTS;

    @Autowired
    Stories story;

    @Autowired
    StepOperations steps;

    @Autowired
    TestClock clock;

    @Test
    void on_its_day_the_decision_is_looked_at_again_until_the_panel_decides_anew() {
        // given
        var number = story.before(StoryBook.named("th-kh-child"), DECIDE);
        story.play(number, DECIDE, Map.of(Variable.BID_REVIEW_ON, "@in5"));
        assertThat(story.steps(number)).doesNotContain(REVIEW);

        // when
        story.timePasses("P6D");

        // then
        assertThat(story.steps(number)).contains(REVIEW);

        // when
        story.play(number, REVIEW, Map.of(Variable.BID_REVIEW_OUTCOME, Answer.STANDS, Variable.BID_REVIEW_ON, "@in9"));
        assertThat(story.steps(number)).doesNotContain(REVIEW);
        story.timePasses("P10D");

        // then
        assertThat(story.steps(number)).contains(REVIEW);

        // when
        story.play(number, REVIEW, Map.of(Variable.BID_REVIEW_OUTCOME, "decideAnew"));

        // then
        assertThat(story.steps(number)).contains(BestInterestsProcess.Step.PREPARE_BEST_INTERESTS);
    }

    @Test
    void of_a_child_who_went_home_the_review_of_the_plan_opens_on_that_day_at_the_latest() {
        // given
        var plan = ReintegrationProcess.Step.PLAN_REINTEGRATION;
        var number = story.before(StoryBook.named("th-kh-child"), DECIDE);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)).plusDays(300);
        story.play(number, DECIDE, Map.of(Variable.BID_REVIEW_ON, day.toString()));

        // when
        story.tellBefore(number, plan);
        story.play(number, plan, Map.of("planReviewOn", day.plusDays(1).toString()));

        // then
        story.tellBefore(number, ReintegrationProcess.Step.VISIT_PERSON);
        var visit = story.open(number, ReintegrationProcess.Step.VISIT_PERSON);
        assertThat(steps.variables(visit.id())).containsEntry("planReviewDueOn", day.toString());
    }
}
