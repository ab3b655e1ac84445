package org.homeward.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.engine.steps.WorkItems.WorkFilter;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: what waits for the person has no due date, is never late and stands in no figure of late steps. */
@ProcessTest
class R2PersonDecidesTest {

    @Autowired
    Stories story;

    @Autowired
    TestClock clock;

    @Autowired
    WorkItems workItems;

    private static final String CHOICE = ReturnWishProcess.Step.COUNSEL_RETURN;

    @Autowired
    Pauses pauses;

    @Autowired
    DueDateRecount recount;

    @Test
    void a_year_later_the_persons_step_is_not_late_and_in_no_figure() {
        // given
        var number = story.before(CHOICE);

        // when
        clock.advance(Duration.ofDays(365));
        ActingParty.asSystem("test", () -> recount.ofCase(number, "holidayTable"));

        // then
        var step = story.open(number, CHOICE);
        assertThat(step.due()).isNull();
        assertThat(step.nextTalk()).isBefore(clock.instant());
        assertThat(step.lateAt(clock.instant())).isFalse();
        assertThat(late(number)).isZero();
    }

    @Test
    void no_clock_runs_there_that_could_be_paused() {
        // given
        var step = story.open(story.before(CHOICE), CHOICE);

        // when
        var refused = catchThrowableOfType(InvalidContentException.class, () -> pause(step));

        // then
        assertThat(refused.problems())
                .extracting(InvalidContentException.FieldProblem::messageKey)
                .containsExactly("deadlines.pause.refused.noClock");
    }

    private long late(CaseNumber number) {
        return workItems.ofCase(number).stream()
                .filter(step -> step.kind().equals("personDecides"))
                .map(OpenStep::agency)
                .distinct()
                .mapToLong(agency -> workItems
                        .page(
                                new WorkFilter(
                                        agency,
                                        null,
                                        null,
                                        false,
                                        clock.instant(),
                                        number.value(),
                                        null,
                                        null,
                                        false,
                                        null,
                                        null,
                                        WorkItems.Alone.NONE),
                                null,
                                100)
                        .stream()
                        .filter(step -> step.key().equals(CHOICE))
                        .count())
                .sum();
    }

    private void pause(OpenStep step) {
        var by = story.actor(DemoStoryStaff.of(step.agency(), step.group(), 1));
        var until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(9);
        ActingParty.as(
                by.agency(),
                () -> pauses.pause(step.id(), new PauseRequest(PauseReason.personsWish, until, null, null, null), by));
    }
}
