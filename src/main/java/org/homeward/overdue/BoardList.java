package org.homeward.overdue;

import java.util.Optional;
import java.util.stream.Stream;

/** Which steps a board lists. The names are the codes of pages and API. */
public enum BoardList {
    /** Past their due date (R2: only what is an agency's to do). */
    late,
    /** Due within three working days. */
    soon,
    /** Their clock stands still. */
    paused,
    /** Asked of another country and not answered. */
    requests,
    /** All that agencies have to do. */
    all;

    /** The list of this code, if it is one. */
    public static Optional<BoardList> of(String code) {
        return Stream.of(values()).filter(list -> list.name().equals(code)).findFirst();
    }
}
