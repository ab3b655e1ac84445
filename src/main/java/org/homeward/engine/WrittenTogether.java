package org.homeward.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that the running transaction writes together, as its last act; at once where none runs. Who reads such rows lets them
 * be written first.
 *
 * @param <T> a row
 */
public final class WrittenTogether<T> {

    private final Consumer<List<T>> writer;

    public WrittenTogether(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds a row. */
    public void add(T row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            writer.accept(List.of(row));
            return;
        }
        waiting().rows.add(row);
    }

    /** Writes what waits, before it is read. */
    public void write() {
        if (TransactionSynchronizationManager.getResource(this) instanceof WrittenTogether<?>.Waiting waiting) {
            waiting.write();
        }
    }

    private Waiting waiting() {
        @SuppressWarnings("unchecked")
        var bound = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var waiting = new Waiting();
        TransactionSynchronizationManager.bindResource(this, waiting);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private final class Waiting implements TransactionSynchronization {

        private final List<T> rows = new ArrayList<>();

        void write() {
            if (!rows.isEmpty()) {
                writer.accept(List.copyOf(rows));
                rows.clear();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(WrittenTogether.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(WrittenTogether.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WrittenTogether.this);
        }
    }
}
