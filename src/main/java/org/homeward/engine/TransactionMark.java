package org.homeward.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is so of the whole running transaction, whoever acts in it; gone with it, and never so without one. */
final class TransactionMark {

    boolean isSet() {
        var bound = (AtomicBoolean) TransactionSynchronizationManager.getResource(this);
        return bound != null && bound.get();
    }

    void set() {
        var bound = (AtomicBoolean) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            bound.set(true);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            bind(new AtomicBoolean(true));
        }
    }

    private void bind(AtomicBoolean mark) {
        TransactionSynchronizationManager.bindResource(this, mark);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMark.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TransactionMark.this, mark);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMark.this);
            }
        });
    }
}
