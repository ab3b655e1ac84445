package org.homeward.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The writes at the end of a transaction: the statements of all rooms go to the database in one message. Once they are sent, or where no
 * transaction runs, a statement is sent at once.
 */
@Component
public class BatchWriteBeforeCommit implements TransactionExecutionListener {

    private final JdbcTemplate database;

    BatchWriteBeforeCommit(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Each transaction has its last act from its beginning: an act that is added at its end would be forgotten. One that ends at a
     * savepoint is part of the other.
     */
    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(Running.class)) {
            Running.begin();
        }
    }

    /**
     * Sends the statement at the end of the running transaction.
     *
     * @param sender whose statement it is; its name stands before it
     * @param sql with named parameters
     */
    public void send(Class<?> sender, String sql, SqlParameterSource values) {
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        var part = new Part(
                "/* " + sender.getName() + " */ "
                        + NamedParameterUtils.substituteNamedParameters(parsed, values)
                                .strip(),
                NamedParameterUtils.buildValueArray(parsed, values, null));
        var running = Running.now();
        if (running == null) {
            send(List.of(part));
        } else {
            running.add(part, this);
        }
    }

    private void send(List<Part> parts) {
        database.update(
                parts.stream().map(Part::sql).collect(Collectors.joining(";\n")),
                parts.stream().flatMap(part -> Arrays.stream(part.values())).toArray());
    }

    private record Part(String sql, @Nullable Object[] values) {}

    /** The last act of the running transaction, while it is still to come. */
    static final class Running implements TransactionSynchronization {

        private final Map<BatchedRows<?>, List<Object>> rows = new LinkedHashMap<>();
        private final List<Part> parts = new ArrayList<>();
        private @Nullable BatchWriteBeforeCommit act;
        private boolean over;

        private static void begin() {
            var running = new Running();
            TransactionSynchronizationManager.bindResource(Running.class, running);
            TransactionSynchronizationManager.registerSynchronization(running);
        }

        /** Null where no transaction runs, or where its last act is over. */
        static @Nullable Running now() {
            var bound = (Running) TransactionSynchronizationManager.getResource(Running.class);
            return bound == null || bound.over ? null : bound;
        }

        List<Object> rowsOf(BatchedRows<?> writer) {
            return rows.computeIfAbsent(writer, any -> new ArrayList<>());
        }

        private void add(Part part, BatchWriteBeforeCommit by) {
            parts.add(part);
            act = by;
        }

        /** Sends what waits, before it is read. */
        void send() {
            if (act != null && !parts.isEmpty()) {
                var all = List.copyOf(parts);
                parts.clear();
                act.send(all);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (rows.values().stream().anyMatch(each -> !each.isEmpty())) {
                List.copyOf(rows.keySet()).forEach(writer -> writer.writeWaiting(this));
                send();
            }
            send();
            over = true;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Running.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Running.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Running.class);
        }
    }
}
