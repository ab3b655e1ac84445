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

class RequestCapacityTest {

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
        capacity.leave(READ);

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
        capacity.leave(READ);
        assertThat(write.get(9, TimeUnit.SECONDS)).as("writing ones come first").isTrue();
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        capacity.leave(WRITE);
        capacity.leave(READ);
        assertThat(waiting.get(0).get(9, TimeUnit.SECONDS)).isTrue();
        assertThat(waiting.get(1).get(9, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void who_would_wait_longer_than_people_do_is_refused_at_once() throws Exception {
        // given a machine that answers one request in 25 seconds
        var capacity = capacityOf(1, 100);
        capacity.enter(WRITE);
        var served = new ArrayList<CompletableFuture<Boolean>>();
        for (int turn = 0; turn < 20; turn++) {
            served.add(waits(capacity, WRITE, 1));
            now.addAndGet(Duration.ofSeconds(25).toNanos());
            capacity.leave(WRITE);
            served.get(turn).get(9, TimeUnit.SECONDS);
        }

        // when
        var read = capacity.enter(READ);

        // then
        assertThat(served).allMatch(CompletableFuture::join);
        assertThat(read).isFalse();
    }

    @Test
    void however_many_write_those_that_read_go_on() throws Exception {
        // given eight places, and as many that write as may wait
        var capacity = capacityOf(8, 96);
        for (int write = 0; write < 200; write++) {
            waits(capacity, WRITE, Math.min(120, Math.max(0, write - 5)));
        }
        var waiting = capacity.waiting();

        // when 1,000 read one after the other, and somebody who wrote goes each fourth time
        var read = 0;
        for (int reader = 0; reader < 1000; reader++) {
            if (capacity.enter(READ)) {
                read++;
                capacity.leave(READ);
            }
            if (reader % 4 == 0) {
                capacity.leave(WRITE);
                waits(capacity, WRITE, waiting);
            }
        }

        // then
        assertThat(waiting).as("writing ones that wait").isEqualTo(120);
        assertThat(read).as("reading ones that were answered").isEqualTo(1000);
    }

    @Test
    void reading_ones_wait_for_their_own_turn_beside_a_full_line_of_writing_ones() throws Exception {
        // given
        var capacity = capacityOf(4, 8);
        for (int write = 0; write < 13; write++) {
            waits(capacity, WRITE, Math.max(0, write - 2));
        }
        capacity.enter(READ);

        // when
        var first = waits(capacity, READ, 11);
        var second = waits(capacity, READ, 12);
        var third = capacity.enter(READ);
        capacity.leave(READ);

        // then
        assertThat(third).as("the line is full").isFalse();
        assertThat(first.get(9, TimeUnit.SECONDS)).isTrue();
        assertThat(second).as("there is one place for them").isNotDone();
        capacity.leave(READ);
        assertThat(second.get(9, TimeUnit.SECONDS)).isTrue();
    }

    private CompletableFuture<Boolean> waits(RequestCapacity capacity, boolean writing, int asThe) throws Exception {
        var waiting = supplyAsync(() -> capacity.enter(writing), people);
        while (asThe == 0 ? !waiting.isDone() : capacity.waiting() < asThe && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private RequestCapacity capacityOf(int atOnce, int waiting) {
        return new RequestCapacity(settings(atOnce, waiting), now::get);
    }

    static LoadLimitSettings settings(int atOnce, int waiting) {
        return new LoadLimitSettings(
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
