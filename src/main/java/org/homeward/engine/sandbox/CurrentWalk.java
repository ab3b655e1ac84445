package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import org.homeward.procedures.CaseEvent;
import org.springframework.stereotype.Component;

/** The walk that the running thread is in: calls of the second engine find it here. */
@Component
final class CurrentWalk {

    private final ThreadLocal<RunningWalk> current = new ThreadLocal<>();

    <T> T in(RunningWalk walk, Supplier<T> work) {
        current.set(walk);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    /** Throws {@link NullPointerException} outside of a walk. */
    RunningWalk get() {
        return Objects.requireNonNull(current.get());
    }

    /** Tells the walk what happened; a walk that is taken out ends what it stands in, and is told nothing. */
    void happened(CaseEvent event) {
        var walk = current.get();
        if (walk != null) {
            walk.event(event);
        }
    }

    Date now() {
        return Date.from(get().now);
    }

    Instant moment() {
        return get().now;
    }
}
