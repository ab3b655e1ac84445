package org.homeward.platform.load;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CapacityTest {

    private static final boolean READ = false;
    private static final boolean WRITE = true;

    private final AtomicLong now = new AtomicLong();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoes() {
        people.shutdownNow();
    }

    @Test
    void so_many_are_answered_at_once_and_whoever_leaves_makes_room() {
        // given
        var capacity = capacityOf(2, 0);

        // when
        var first = List.of(capacity.enter(READ), capacity.enter(WRITE), capacity.enter(READ));
        capacity.leave();

        // then
        assertThat(first).containsExactly(true, true, false);
        assertThat(capacity.enter(READ)).isTrue();
    }

    @Test
    void reading_requests_are_refused_when_writing_ones_may_still_wait() throws Exception {
        // given
        var capacity = capacityOf(1, 2);
        capacity.enter(READ);
        var waiting = List.of(waits(capacity, READ, 1), waits(capacity, READ, 2));

        // when
        var read = capacity.enter(READ);
        var write = waits(capacity, WRITE, 3);

        // then
        assertThat(read).isFalse();
        assertThat(capacity.enter(WRITE)).as("there is an end to it").isFalse();
        capacity.leave();
        assertThat(write.get(9, TimeUnit.SECONDS)).as("writing ones come first").isTrue();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        capacity.leave();
        capacity.leave();
        assertThat(waiting.get(0).get(9, TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.get(1).get(9, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_would_wait_longer_than_people_do_is_refused_at_once() throws Exception {
        // given a machine that answers one request in 25 seconds
        var capacity = capacityOf(1, 100);
        capacity.enter(READ);
        var served = new ArrayList<CompletableFuture<Boolean>>();
        for (int turn = 0; turn < 20; turn++) {
            served.add(waits(capacity, WRITE, 1));
            now.addAndGet(Duration.ofSeconds(25).toNanos());
            capacity.leave();
            served.get(turn).get(9, TimeUnit.SECONDS);
        }

        // when
        var read = capacity.enter(READ);

        // then
        assertThat(served).allMatch(CompletableFuture::join);
        assertThat(read).isFalse();
    }

    private CompletableFuture<Boolean> waits(Capacity capacity, boolean writing, int asThe) throws Exception {
        var waiting = supplyAsync(() -> capacity.enter(writing), people);
        while (capacity.waiting() < asThe && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private Capacity capacityOf(int atOnce, int waiting) {
        return new Capacity(settings(atOnce, waiting), now::get);
    }

    static LoadSettings settings(int atOnce, int waiting) {
        return new LoadSettings(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(8),
                DataSize.ofMegabytes(1),
                atOnce,
                waiting,
                Duration.ofSeconds(30),
                Duration.ofMillis(5),
                3,
                Set.of());
    }
}
