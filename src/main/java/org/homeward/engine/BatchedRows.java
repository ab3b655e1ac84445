package org.homeward.engine;

import java.util.List;
import java.util.function.Consumer;
import org.homeward.engine.BatchWriteBeforeCommit.Running;

/**
 * Rows that the running transaction writes together, in its last act; at once where none runs. A reader of such rows lets them be written
 * first.
 *
 * @param <T> a row
 */
public final class BatchedRows<T> {

    private final Consumer<List<T>> writer;

    public BatchedRows(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds a row. */
    public void add(T row) {
        var running = Running.now();
        if (running == null) {
            writer.accept(List.of(row));
        } else {
            running.rowsOf(this).add(row);
        }
    }

    /** Writes what waits, before it is read. */
    public void write() {
        var running = Running.now();
        if (running != null) {
            writeWaiting(running);
            running.send();
        }
    }

    void writeWaiting(Running running) {
        var waiting = running.rowsOf(this);
        if (!waiting.isEmpty()) {
            @SuppressWarnings("unchecked")
            var rows = (List<T>) List.copyOf(waiting);
            waiting.clear();
            writer.accept(rows);
        }
    }
}
