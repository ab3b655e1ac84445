package org.homeward.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The day on which what is entered now was really done, while it is being entered: the clocks of the steps that follow
 * start on it.
 */
@Component
public final class BackdatedEntry {

    private final ThreadLocal<Instant> doneOn = new ThreadLocal<>();
    private final ThreadLocal<String> toldOn = new ThreadLocal<>();

    /** Does the work as an entry of what was done then; null for what is done now. */
    public <T> T of(@Nullable Instant then, Supplier<T> work) {
        var before = doneOn.get();
        set(then);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** When what is being entered was done; empty if that is now. */
    public Optional<Instant> doneOn() {
        return Optional.ofNullable(doneOn.get());
    }

    /** Does the work as what a letter of that day told before; null without a letter. */
    public <T> T byLetter(@Nullable String day, Supplier<T> work) {
        var before = toldOn.get();
        try {
            toldOn.set(day);
            return work.get();
        } finally {
            toldOn.set(before);
        }
    }

    /** The day of the letter that told what arrives now; empty if it is told now. */
    public Optional<String> toldOn() {
        return Optional.ofNullable(toldOn.get());
    }

    private void set(@Nullable Instant moment) {
        if (moment == null) {
            doneOn.remove();
        } else {
            doneOn.set(moment);
        }
    }
}
