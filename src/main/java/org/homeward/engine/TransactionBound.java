package org.homeward.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An object that is bound to the running transaction: set aside while another one runs, gone with it. */
final class TransactionBound<T> {

    private final Supplier<T> first;

    /** @param first what a transaction begins with */
    TransactionBound(Supplier<T> first) {
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
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionBound.this, value);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
            }
        });
        return value;
    }
}
