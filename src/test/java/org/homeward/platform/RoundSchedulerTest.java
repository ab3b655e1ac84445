package org.homeward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ClockAgreement;
import org.homeward.testing.ProgramClasses;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Rounds come again after one that failed, and none comes while the clock is off or where the node is told to make none. */
@WholeRun
class RoundSchedulerTest {

    @Test
    void after_a_round_that_failed_comes_the_next_one() throws Exception {
        // given
        var failing = new Failing();

        // when
        try (var program = program(() -> true, true, failing)) {
            // then
            assertThat(failing.third.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(program.isRunning()).isTrue();
        }
    }

    @Test
    void no_round_is_made_while_the_clock_is_off() throws Exception {
        // given
        var asked = new CountDownLatch(3);
        ClockAgreement off = () -> {
            asked.countDown();
            return false;
        };
        var counted = new Counted();

        // when
        try (var program = program(off, true, counted)) {
            // then
            assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(program.isRunning()).isTrue();
            assertThat(counted.made).hasValue(0);
        }
    }

    @Test
    void a_node_that_is_told_so_makes_none() throws Exception {
        // given
        var beside = new Failing();
        var counted = new Counted();

        // when
        try (var without = program(() -> true, false, counted);
                var with = program(() -> true, true, beside)) {
            // then
            assertThat(beside.third.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(without.isRunning()).isEqualTo(with.isRunning());
            assertThat(counted.made).hasValue(0);
        }
    }

    @Test
    void there_is_a_thread_for_each_kind() {
        var rounds = ProgramClasses.MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(BackgroundRound.class))
                .count();
        assertThat(rounds).isBetween(10L, (long) RoundScheduler.KINDS);
    }

    private static <T> AnnotationConfigApplicationContext program(ClockAgreement time, boolean wanted, T bean) {
        var program = new AnnotationConfigApplicationContext();
        program.register(Passing.class);
        program.registerBean(
                BackgroundRound.SCHEDULER,
                RoundScheduler.class,
                () -> new RoundScheduler(time, new ClockSharingLock(), wanted));
        @SuppressWarnings("unchecked")
        var type = (Class<T>) bean.getClass();
        program.registerBean("work", type, () -> bean);
        program.refresh();
        return program;
    }

    @EnableScheduling
    static class Passing {}

    static class Failing {

        private final CountDownLatch third = new CountDownLatch(3);

        @BackgroundRound(pause = "PT0.001S")
        void make() {
            third.countDown();
            throw new IllegalStateException("failed");
        }
    }

    static class Counted {

        private final AtomicInteger made = new AtomicInteger();

        @BackgroundRound(pause = "PT0.001S")
        void make() {
            made.incrementAndGet();
        }
    }
}
