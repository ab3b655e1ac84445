package org.homeward.engine;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether a transaction did what may let a waiting message arrive, or come to its end: it sent one, began to wait for one, or
 * ended a process.
 */
@Component
public class MessageDeliveryTrigger {

    private final TransactionBoundResource<AtomicBoolean> mark = new TransactionBoundResource<>(AtomicBoolean::new);

    public void raise() {
        var running = mark.ofRunning();
        if (running != null) {
            running.set(true);
        }
    }

    /** Writes there whether the running transaction did such a thing, once it is committed: some is done right before. */
    public void tellAtTheEnd(AtomicBoolean raised) {
        var running = Objects.requireNonNull(mark.ofRunning());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                raised.set(running.get());
            }
        });
    }
}
