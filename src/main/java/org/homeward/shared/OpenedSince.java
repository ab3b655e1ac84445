package org.homeward.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time since which something is open: the choice of a list. The constants are the codes of its address. */
public enum OpenedSince {
    /** In the last seven days. */
    week(Duration.ofDays(7), false),
    /** In the last thirty days. */
    month(Duration.ofDays(30), false),
    /** Earlier than that. */
    earlier(Duration.ofDays(30), true);

    private final Duration span;
    private final boolean before;

    OpenedSince(Duration span, boolean before) {
        this.span = span;
        this.before = before;
    }

    /** It opened at this moment or later; null if that isn't asked for. */
    public @Nullable Instant from(Instant now) {
        return before ? null : now.minus(span);
    }

    /** It opened before this moment; null if that isn't asked for. */
    public @Nullable Instant until(Instant now) {
        return before ? now.minus(span) : null;
    }
}
