package org.homeward.shell.web.errors;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Looks through an exception's causes. */
final class Causes {

    private static final int DEEPEST = 20;

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private Causes() {}

    static boolean has(Throwable exception, Class<? extends Throwable> kind) {
        return of(exception).anyMatch(kind::isInstance);
    }

    /** A character that the database keeps in no text, such as NUL (SQLSTATE 22021, 22P05). */
    static boolean isUnstorableText(Throwable exception) {
        return of(exception).anyMatch(cause -> cause instanceof SQLException sql && isUnstorable(sql.getSQLState()));
    }

    /**
     * The database is away, full, stopping, only reads or took too long (SQLSTATE classes 08, 53, 57, 58; 25006), no connection came
     * free, or one was gone when it was to commit or roll back.
     */
    static boolean isDatabaseAway(Throwable exception) {
        return of(exception)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof TransactionSystemException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && isAway(sql.getSQLState()));
    }

    static Stream<Throwable> of(Throwable exception) {
        return Stream.<Throwable>iterate(exception, cause -> cause == null ? null : cause.getCause())
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST);
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.equals("25006") || AWAY.stream().anyMatch(state::startsWith));
    }

    private static boolean isUnstorable(@Nullable String state) {
        return "22021".equals(state) || "22P05".equals(state);
    }
}
