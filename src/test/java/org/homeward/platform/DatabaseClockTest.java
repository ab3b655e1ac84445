package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.homeward.engine.EngineClock;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class DatabaseClockTest {

    @Autowired
    ClockOffset offset;

    @Autowired
    EngineClock engine;

    @Test
    void all_nodes_agree_once_they_looked() {
        // given
        var here = new ClockSynchronization(new DatabaseClock(offset), engine);
        var there = new DatabaseClock(offset);

        // when
        here.to(Duration.ofDays(3));

        // then
        assertThat(there.offset()).isZero();
        there.look();
        assertThat(there.offset()).isEqualTo(Duration.ofDays(3));
        assertThat(there.instant()).isAfter(Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    void what_two_nodes_move_adds_up() {
        // given
        var here = new ClockSynchronization(new DatabaseClock(offset), engine);
        var clock = new DatabaseClock(offset);
        var there = new ClockSynchronization(clock, engine);

        // when
        here.by(Duration.ofDays(3));
        there.by(Duration.ofDays(4));

        // then
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void the_machines_clock_is_the_databases_here() {
        assertThat(new DatabaseClock(offset).isKept()).isTrue();
    }

    @Test
    void the_first_offset_is_set_once() {
        // given
        var clock = new DatabaseClock(offset);
        var moves = new ClockSynchronization(clock, engine);

        // when
        moves.first(Duration.ofDays(1));
        moves.first(Duration.ofDays(2));

        // then
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
    }
}
