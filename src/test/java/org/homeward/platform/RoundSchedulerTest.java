package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Round;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;

/** Rounds come again after one that failed, and none comes while the clock is off. */
class RoundSchedulerTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    @Test
    void after_a_round_that_failed_comes_the_next_one() throws Exception {
        // given
        var third = new CountDownLatch(3);
        try (var rounds = new Running(() -> true)) {
            // when
            rounds.scheduler.scheduleWithFixedDelay(
                    () -> {
                        third.countDown();
                        throw new IllegalStateException("failed");
                    },
                    PAUSE);

            // then
            assertThat(third.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void no_round_is_made_while_the_clock_is_off() throws Exception {
        // given
        var asked = new CountDownLatch(3);
        var made = new AtomicInteger();
        AgreedTime off = () -> {
            asked.countDown();
            return false;
        };
        try (var rounds = new Running(off)) {
            // when
            rounds.scheduler.scheduleWithFixedDelay(made::incrementAndGet, PAUSE);

            // then
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(made).hasValue(0);
        }
    }

    @Test
    void there_is_a_thread_for_each_kind() {
        var rounds = ProgramClasses.MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Round.class))
                .count();
        assertThat(rounds).isBetween(10L, (long) RoundScheduler.KINDS);
    }

    private static final class Running implements AutoCloseable {

        private final RoundScheduler scheduler;

        Running(AgreedTime time) {
            scheduler = new RoundScheduler(time, true);
            scheduler.initialize();
        }

        @Override
        public void close() {
            scheduler.shutdown();
        }
    }
}
