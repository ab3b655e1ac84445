package org.homeward.studio.history;

import org.jspecify.annotations.Nullable;

/**
 * The last change of a procedure.
 *
 * @param reason why, null if its version came with the program
 * @param by who wrote and who published it, null if it came with the program
 */
public record LastChange(@Nullable String reason, @Nullable String by) {

    public static final LastChange NONE = new LastChange(null, null);
}
