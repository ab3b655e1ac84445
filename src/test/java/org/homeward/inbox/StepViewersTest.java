package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.homeward.shared.ActingParty;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who else is at a step is told to colleagues of the same agency, while they are there. */
@ProcessTest
class StepViewersTest {

    @Autowired
    Stories story;

    @Autowired
    StepViewers readers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_colleague_is_told_since_when_without_a_break() {
        // given
        var step = step();
        looks(step, "th.police2");
        var opened = clock.instant();
        clock.advance(Duration.ofMinutes(2));
        looks(step, "th.police2");

        // when
        clock.advance(Duration.ofMinutes(1));
        var told = looks(step, "th.police1");

        // then
        assertThat(told).containsExactly(new StepViewers.Reader("th.police2", opened));
    }

    @Test
    void nobody_sees_themselves_or_another_agency() {
        // given
        var step = step();
        looks(step, "th.shelter1");

        // then
        assertThat(looks(step, "th.police1")).isEmpty();
        assertThat(looks(step, "th.police1")).isEmpty();
    }

    @Test
    void who_has_left_is_not_told_and_not_kept() {
        // given
        var step = step();
        looks(step, "th.police2");

        // when
        clock.advance(Duration.ofMinutes(4));
        var told = looks(step, "th.police1");

        // then
        assertThat(told).isEmpty();
        assertThat(kept(step)).containsExactly("th.police1");
    }

    private StepId step() {
        return story.open(story.opened(), IdentificationProcess.Step.SCREEN_PERSON)
                .id();
    }

    private List<StepViewers.Reader> looks(StepId step, String account) {
        var actor = story.actor(account);
        return ActingParty.as(actor.agency(), () -> readers.beside(step, actor));
    }

    private List<String> kept(StepId step) {
        return ActingParty.asSystem(
                "test",
                () -> Objects.requireNonNull(
                        transaction.execute(status -> database.sql("select account from step_reader where step_id = ?")
                                .param(step.value())
                                .query(String.class)
                                .list())));
    }
}
