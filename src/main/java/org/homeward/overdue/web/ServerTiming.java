package org.homeward.overdue.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.overdue.Board;

/** How long the database took, as browsers show it beside a request. */
final class ServerTiming {

    private ServerTiming() {}

    static String of(Board.Sight sight) {
        return sight.millis().entrySet().stream()
                .map(part -> String.format(Locale.ROOT, "%s;dur=%.1f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
