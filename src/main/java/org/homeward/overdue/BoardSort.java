package org.homeward.overdue;

import java.util.Optional;
import java.util.stream.Stream;

/** What a list is ordered by, the oldest first. */
public enum BoardSort {
    due,
    opened;

    /** The order of this code, if it is one. */
    public static Optional<BoardSort> of(String code) {
        return Stream.of(values()).filter(sort -> sort.name().equals(code)).findFirst();
    }
}
