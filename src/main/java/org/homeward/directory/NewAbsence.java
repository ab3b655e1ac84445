package org.homeward.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An absence to be entered; first and last day count. */
public record NewAbsence(
        String username,
        LocalDate from,
        LocalDate to,
        @Nullable String deputy) {}
