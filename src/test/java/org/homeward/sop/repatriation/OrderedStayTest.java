package org.homeward.sop.repatriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.PauseRequest.Hold;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While a court orders that the person stays, preparing goes on and nobody crosses (R17); unfit, nobody travels either. */
@WholeRun
@ProcessTest
class OrderedStayTest {

    private static final String SERVICE = ServiceReferralProcess.Step.PROVIDE_SERVICE;
    private static final String NOTICE = HandoverProcess.Step.SEND_NOTICE;
    private static final String CHECK = HandoverProcess.Step.CHECK_DEPARTURE;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    Pauses pauses;

    @Autowired
    SystemActor system;

    @Test
    void an_order_that_nobody_lifted_holds_after_its_step_until_somebody_ends_it() {
        // given
        var number = story.before(NOTICE);
        held(number, NOTICE, Hold.ordered);
        story.play(number, NOTICE, Map.of());

        // then
        assertThat(refused(number, CHECK)).containsExactly("stillWantsReturn departure.orderedStay");

        // when
        var again = held(number, CHECK, Hold.ordered);
        assertThat(refused(number, CHECK)).containsExactly("stillWantsReturn departure.orderedStay");
        system.does(() -> pauses.end(again.step(), again.id(), actor(story.open(number, CHECK))));

        // then
        story.play(number, CHECK, Map.of());
        assertThat(story.steps(number)).contains(HAND_OVER);
    }

    @Test
    void an_order_that_runs_is_not_hidden_by_a_later_one_that_was_lifted() {
        // given
        var number = story.before(SERVICE);
        held(number, SERVICE, Hold.ordered);
        story.leaveOpenUntil(number, SERVICE, CHECK);
        var later = held(number, CHECK, Hold.ordered);

        // when
        system.does(() -> pauses.end(later.step(), later.id(), actor(story.open(number, CHECK))));

        // then
        assertThat(refused(number, CHECK)).containsExactly("stillWantsReturn departure.orderedStay");
    }

    @Test
    void an_order_after_the_check_keeps_the_person_from_the_border() {
        // given
        var number = story.before(HAND_OVER);
        held(number, HAND_OVER, Hold.ordered);

        // then
        assertThatThrownBy(() -> story.play(number, HAND_OVER, Map.of()))
                .as("a court's order is not the border's to read (R10)")
                .isInstanceOf(InvalidContentException.class)
                .hasMessage(RefusalReasonsForReader.COMMON);
    }

    @Test
    void a_willing_witness_may_leave() {
        // given
        var number = story.before(CHECK);
        held(number, CHECK, Hold.willing);

        // when
        story.play(number, CHECK, Map.of());

        // then
        assertThat(story.steps(number)).contains(HAND_OVER);
    }

    @Test
    void for_who_is_not_fit_to_travel_the_day_is_called_off() {
        // given
        var number = story.before(CHECK);

        // when
        story.play(number, CHECK, Map.of("fitToTravel", "no"));

        // then
        assertThat(story.steps(number)).doesNotContain(HAND_OVER, CHECK).isNotEmpty();
    }

    private Pause held(CaseNumber number, String key, Hold hold) {
        var step = story.open(number, key);
        var end =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok")).plusDays(60);
        return system.sees(() -> pauses.pause(
                step.id(), new PauseRequest(PauseReason.witnessHold, end, null, hold, "Black 17/2569"), actor(step)));
    }

    private Actor actor(OpenStep step) {
        return story.actor(DemoStoryStaff.of(step.agency(), step.group(), 0));
    }

    private List<String> refused(CaseNumber number, String step) {
        return catchThrowableOfType(InvalidContentException.class, () -> story.play(number, step, Map.of()))
                .problems()
                .stream()
                .map(problem -> problem.field() + " " + problem.messageKey())
                .toList();
    }
}
