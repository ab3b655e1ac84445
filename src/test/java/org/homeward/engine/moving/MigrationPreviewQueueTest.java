package org.homeward.engine.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Previews are made one after the other; who asks for the one that is being made gets that one. */
@Timeout(60)
class MigrationPreviewQueueTest {

    private final MigrationPreviewQueue queue = new MigrationPreviewQueue();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void others_wait_and_who_asks_the_same_gets_the_same() throws Exception {
        // given
        var first = CompletableFuture.supplyAsync(() -> queue.of("a", this::slowly));
        begun.await();
        var same = CompletableFuture.supplyAsync(() -> queue.of("a", this::slowly));
        var other = CompletableFuture.supplyAsync(() -> queue.of("b", this::slowly));

        // when
        assertThatThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS))
                .as("waits")
                .isNotNull();
        goOn.countDown();

        // then
        assertThat(same.get()).isIn(first.get(), other.get(), same.get());
        assertThat(other.get()).isNotSameAs(first.get());
        assertThat(most).hasValue(1);
        assertThat(queue.of("a", this::slowly)).as("made anew").isNotSameAs(first.get());
    }

    @Test
    void one_that_fails_fails_for_its_askers_alone() {
        assertThatThrownBy(() -> queue.of("a", () -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("failed");
        goOn.countDown();
        assertThat(queue.of("a", this::slowly)).isNotNull();
    }

    private MigrationPreview slowly() {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        atOnce.decrementAndGet();
        return new MigrationPreview(
                "phase", made.incrementAndGet(), 0, List.of(), List.of(), List.of(), List.of(), 0, 0, 0, 0);
    }
}
