package org.homeward.shell.web.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for anew when it is older than this, by the machine's running time; none if asking failed. */
final class Remembered<T> {

    private final long nanos;
    private final Supplier<T> question;
    private @Nullable T answer;
    private long at;
    private boolean asked;

    Remembered(Duration age, Supplier<T> question) {
        this.nanos = age.toNanos();
        this.question = question;
    }

    synchronized Optional<T> get() {
        var now = System.nanoTime();
        if (!asked || now - at > nanos) {
            asked = true;
            at = now;
            answer = asked();
        }
        return Optional.ofNullable(answer);
    }

    private @Nullable T asked() {
        try {
            return question.get();
        } catch (RuntimeException unanswered) {
            return null;
        }
    }
}
