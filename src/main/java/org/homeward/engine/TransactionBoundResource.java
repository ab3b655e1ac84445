package org.homeward.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An object that is bound to the running transaction: set aside while another one runs, gone with it. */
final class TransactionBoundResource<T> {

    private final Supplier<T> first;

    /** @param first what a transaction begins with */
    TransactionBoundResource(Supplier<T> first) {
        this.first = first;
    }

    /** Null where no transaction runs. */
    @Nullable
    T ofRunning() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        @SuppressWarnings("unchecked")
        var bound = (T) TransactionSynchronizationManager.getResource(this);
        return bound == null ? bind(first.get()) : bound;
    }

    private T bind(T value) {
        TransactionSynchronizationManager.bindResource(this, value);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBoundResource.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionBoundResource.this, value);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBoundResource.this);
            }
        });
        return value;
    }
}
