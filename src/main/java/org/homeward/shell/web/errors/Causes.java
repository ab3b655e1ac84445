package org.homeward.shell.web.errors;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through an exception's causes. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    static boolean has(Throwable exception, Class<? extends Throwable> kind) {
        return of(exception).anyMatch(kind::isInstance);
    }

    /** A character that the database keeps in no text, such as NUL (SQLSTATE 22021, 22P05). */
    static boolean isUnstorableText(Throwable exception) {
        return of(exception).anyMatch(cause -> cause instanceof SQLException sql && isUnstorable(sql.getSQLState()));
    }

    static Stream<Throwable> of(Throwable exception) {
        return Stream.<Throwable>iterate(exception, cause -> cause == null ? null : cause.getCause())
                .takeWhile(cause -> cause != null)
                .limit(DEEPEST);
    }

    private static boolean isUnstorable(@Nullable String state) {
        return "22021".equals(state) || "22P05".equals(state);
    }
}
