package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.homeward.deadlines.NewPause;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.Pauses;
import org.homeward.directory.Actor;
import org.homeward.engine.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.TooLate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step's clock stands still for a reason and a planned time; both sides see both dates. */
class PausesTest extends AcrossTheStory {

    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    private static final String TRACING = "userTask_assessFamily";

    @Autowired
    Pauses pauses;

    @Test
    void while_a_clock_stands_still_its_step_is_not_late_and_due_as_if_it_went_on_as_planned() {
        // given
        var number = before(TRACING);
        var due = due(number);

        // when
        pause(number, PauseReason.borderClosed, 10);

        // then
        var paused = open(number, TRACING);
        assertThat(paused.paused()).isTrue();
        assertThat(Duration.between(due, paused.due())).isBetween(Duration.ofDays(10), Duration.ofDays(13));
        assertThat(paused.lateAt(paused.due().plusSeconds(1))).isFalse();
    }

    @Test
    void when_it_goes_on_the_real_days_are_counted_and_both_dates_are_kept() {
        // given
        var number = before(TRACING);
        var due = due(number);
        pause(number, PauseReason.borderClosed, 10);
        clock.advance(Duration.ofDays(21));

        // when
        end(number);

        // then
        var resumed = open(number, TRACING);
        assertThat(resumed.paused()).isFalse();
        assertThat(Duration.between(due, resumed.due())).isBetween(Duration.ofDays(21), Duration.ofDays(24));
        assertThat(pauses.ofStep(resumed.id())).singleElement().satisfies(kept -> {
            assertThat(kept.dueWithout()).isEqualTo(due);
            assertThat(kept.dueWith()).isEqualTo(resumed.due());
        });
    }

    @Test
    void a_second_pause_of_a_step_is_too_late() {
        // given
        var number = before(TRACING);
        pause(number, PauseReason.borderClosed, 10);

        // when / then
        assertThatThrownBy(() -> pause(number, PauseReason.personsWish, 3)).isInstanceOf(TooLate.class);
    }

    private Instant due(CaseNumber number) {
        return open(number, TRACING).due();
    }

    private void pause(CaseNumber number, PauseReason reason, int days) {
        var step = open(number, TRACING);
        var until = LocalDate.ofInstant(clock.instant(), PHNOM_PENH).plusDays(days);
        var by = holder(step);
        ActingParty.as(by.agency(), () -> pauses.pause(step.id(), new NewPause(reason, until, null, null, null), by));
    }

    private void end(CaseNumber number) {
        var step = open(number, TRACING);
        var by = holder(step);
        var running = pauses.running(step.id()).orElseThrow();
        ActingParty.as(by.agency(), () -> pauses.end(step.id(), running.id(), by));
    }

    private Actor holder(OpenStep step) {
        return actor(StoryPeople.of(step.agency(), step.group(), 1));
    }
}
