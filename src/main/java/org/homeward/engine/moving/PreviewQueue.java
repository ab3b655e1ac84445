package org.homeward.engine.moving;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.homeward.shared.Conflict;

/**
 * Makes previews one after the other: the engine deploys one at a time, so that others would only wait with a connection in their hands
 * that the work on cases needs. A second request for the preview that is being made gets that one.
 */
final class PreviewQueue {

    private static final int LONGEST_SECONDS = 60;

    private final Semaphore turn = new Semaphore(1, true);
    private final ConcurrentMap<Object, CompletableFuture<MovePreview>> asked = new ConcurrentHashMap<>();

    /**
     * The preview; throws {@link Conflict} if its turn doesn't come.
     *
     * @param what the same for those who ask for the same
     */
    MovePreview of(Object what, Supplier<MovePreview> make) {
        var mine = new CompletableFuture<MovePreview>();
        var others = asked.putIfAbsent(what, mine);
        if (others != null) {
            return made(others);
        }
        try {
            mine.complete(inTurn(make));
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        } finally {
            asked.remove(what, mine);
        }
        return made(mine);
    }

    private MovePreview inTurn(Supplier<MovePreview> make) {
        try {
            if (!turn.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw Conflict.busy();
            }
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        try {
            return make.get();
        } finally {
            turn.release();
        }
    }

    private static MovePreview made(CompletableFuture<MovePreview> preview) {
        try {
            return preview.get(2L * LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw Conflict.busy();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static Conflict interrupted() {
        Thread.currentThread().interrupt();
        return Conflict.busy();
    }
}
