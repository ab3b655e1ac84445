package org.homeward.cases;

import java.time.Instant;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the strip from detection to closure.
 *
 * @param state done, now, next or ended
 * @param entered when it was first entered; null if it wasn't, or if that isn't for the reader
 * @param ended when it was over; null while it isn't, or if that isn't for the reader
 */
public record StageStatus(
        Stage stage,
        String state,
        @Nullable Instant entered,
        @Nullable Instant ended) {}
