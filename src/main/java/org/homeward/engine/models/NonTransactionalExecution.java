package org.homeward.engine.models;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A set of models is checked for seconds, on a slow machine for minutes. The database ends a transaction in which nothing happens
 * for so long, and others wait for its locks.
 */
public final class NonTransactionalExecution {

    private NonTransactionalExecution() {}

    /** Throws {@link IllegalStateException} within a transaction. */
    public static void require() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Models are checked before the transaction");
        }
    }
}
