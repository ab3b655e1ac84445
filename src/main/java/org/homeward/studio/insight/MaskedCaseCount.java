package org.homeward.studio.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A number of cases; small numbers of a narrowed list are hidden.
 *
 * @param count null where it is hidden
 * @param below what the hidden number stays below, else null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MaskedCaseCount(
        @Nullable Long count, @Nullable Integer below) {

    /** Smaller numbers could tell of persons. */
    static final int SMALLEST = 11;

    public static final MaskedCaseCount NONE = new MaskedCaseCount(0L, null);

    static MaskedCaseCount of(long count, boolean narrowed) {
        return narrowed && count < SMALLEST ? new MaskedCaseCount(null, SMALLEST) : new MaskedCaseCount(count, null);
    }

    public boolean isHidden() {
        return count == null;
    }

    /** Whether there is something to show. */
    public boolean isSome() {
        return count != null && count > 0;
    }
}
