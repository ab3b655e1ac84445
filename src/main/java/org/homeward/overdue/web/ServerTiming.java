package org.homeward.overdue.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.overdue.LateStepBoard;
import org.homeward.overdue.LikelyLateSteps;

/** Writes how long the database took, as browsers show it beside a request. */
final class ServerTiming {

    private ServerTiming() {}

    static String of(LateStepBoard.Sight sight, LikelyLateSteps ahead) {
        return Stream.of(sight.millis(), ahead.millis())
                .flatMap(parts -> parts.entrySet().stream())
                .map(part -> String.format(Locale.ROOT, "%s;dur=%.1f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
