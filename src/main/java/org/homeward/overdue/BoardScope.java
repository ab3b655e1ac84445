package org.homeward.overdue;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a board looks. The names are the codes of pages and API. */
public enum BoardScope {
    /** The reader's own agency. */
    agency,
    /** All agencies of the reader's country. */
    country,
    /** The cases that the reader's country shares, on both sides of the border. */
    corridor,
    /** All countries, in counts only. */
    region;

    /** The scope of this code, if it is one. */
    public static Optional<BoardScope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.name().equals(code)).findFirst();
    }

    /** Whether it looks beyond one agency, which only a focal point's supervisor does. */
    public boolean isWide() {
        return this != agency;
    }
}
