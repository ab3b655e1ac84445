package org.homeward.inbox;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose open steps a list shows. The names are the codes of pages and API. */
public enum InboxScope {
    /** Steps that the reader took. */
    mine,
    /** Steps of the reader's agency, taken or not. */
    agency,
    /** What others have to do in cases of the reader's agency. */
    waiting;

    /** The scope of this code, if it is one. */
    public static Optional<InboxScope> of(String code) {
        return Stream.of(values()).filter(scope -> scope.name().equals(code)).findFirst();
    }
}
