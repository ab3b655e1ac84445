package org.homeward.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demo's clock for its operator. */
@RestController
@Profile("demo")
final class DemoClockApi {

    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private static final Duration AT_MOST = Duration.ofDays(400);

    private final DemoClock clock;

    DemoClockApi(DemoClock clock) {
        this.clock = clock;
    }

    /** @param advance ISO 8601 in days, hours and minutes, for example {@code P3D} or {@code PT12H} */
    record Move(@Nullable String advance) {}

    record Moved(Instant now) {}

    @PostMapping("/api/v1/demo/clock")
    Moved move(Actor actor, @RequestBody Move move) {
        actor.requireAny(Role.operator);
        return new Moved(clock.advance(time(move.advance())));
    }

    private static Duration time(@Nullable String text) {
        try {
            var time = Duration.parse(text == null ? "" : text);
            if (time.compareTo(AT_LEAST) >= 0 && time.compareTo(AT_MOST) <= 0) {
                return time;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // told below
        }
        throw InvalidContentException.field("advance", "refusal.clock.advance");
    }
}
