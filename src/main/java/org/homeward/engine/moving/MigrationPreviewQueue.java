package org.homeward.engine.moving;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.homeward.shared.ConflictException;

/**
 * Makes previews one after the other: the engine deploys one at a time, so that others would only wait with a connection in their hands
 * that the work on cases needs. A second request for the preview that is being made gets that one.
 */
final class MigrationPreviewQueue {

    private static final int LONGEST_SECONDS = 60;

    private final Semaphore turn = new Semaphore(1, true);
    private final ConcurrentMap<Object, CompletableFuture<MigrationPreview>> asked = new ConcurrentHashMap<>();

    /**
     * The preview; throws {@link ConflictException} if its turn doesn't come.
     *
     * @param what the same for those who ask for the same
     */
    MigrationPreview of(Object what, Supplier<MigrationPreview> make) {
        var mine = new CompletableFuture<MigrationPreview>();
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

    private MigrationPreview inTurn(Supplier<MigrationPreview> make) {
        try {
            if (!turn.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw ConflictException.busy();
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

    private static MigrationPreview made(CompletableFuture<MigrationPreview> preview) {
        try {
            return preview.get(2L * LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw ConflictException.busy();
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static ConflictException interrupted() {
        Thread.currentThread().interrupt();
        return ConflictException.busy();
    }
}
