package org.homeward.shell.web.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is asked for anew when it is older than this, by the machine's running time, or when asking failed. None while it
 * takes longer than a reader waits: the answer is there for the next reader then.
 */
final class TimedCache<T> {

    /** Three questions of a reading, and its sign-in, take less together than a monitoring waits. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final long nanos;
    private final Supplier<T> question;
    private final Executor asking;
    private @Nullable CompletableFuture<T> answer;
    private long at;

    TimedCache(Duration age, Supplier<T> question, Executor asking) {
        this.nanos = age.toNanos();
        this.question = question;
        this.asking = asking;
    }

    synchronized Optional<T> get() {
        var now = System.nanoTime();
        var known = answer;
        if (known == null || known.isCompletedExceptionally() || known.isDone() && now - at > nanos) {
            at = now;
            known = CompletableFuture.supplyAsync(question, asking);
            answer = known;
        }
        try {
            return Optional.ofNullable(known.get(Math.max(0, PATIENCE - (now - at)), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
