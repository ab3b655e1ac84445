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
        var here = new ClockMoves(new DatabaseClock(offset), engine);
        var there = new DatabaseClock(offset);

        // when
        here.to(Duration.ofDays(3));

        // then
        assertThat(there.offset()).isZero();
        assertThat(there.hasMovedElsewhere()).isTrue();
        assertThat(there.offset()).isEqualTo(Duration.ofDays(3));
        assertThat(there.instant()).isAfter(Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    void the_first_offset_is_set_once() {
        // given
        var clock = new DatabaseClock(offset);
        var moves = new ClockMoves(clock, engine);

        // when
        moves.first(Duration.ofDays(1));
        moves.first(Duration.ofDays(2));

        // then
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
    }
}
